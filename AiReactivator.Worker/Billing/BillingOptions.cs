using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace AiReactivator.Worker.Billing;

internal sealed class BillingOptions
{
    public const string Section = "Billing";

    /// <summary>The account of a visitor without one. Empty = none.</summary>
    public string DemoAccount { get; init; } = "demo";

    /// <summary>What the demo account is filled up to at start-up, where it owns less.</summary>
    [Range(0, 1_000_000_000)]
    public int DemoBalance { get; init; } = 100_000;

    /// <summary>The same content costs nothing for so long after it was paid for.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "365.00:00:00")]
    public TimeSpan FreeFor { get; init; } = TimeSpan.FromHours(24);
}

[OptionsValidator]
internal sealed partial class BillingOptionsValidator : IValidateOptions<BillingOptions>;
