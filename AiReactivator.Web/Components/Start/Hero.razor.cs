using AiReactivator.Analytics.Dashboards;
using AiReactivator.Analytics.Metrics;

namespace AiReactivator.Web.Components.Start;

/// <summary>What the product is for, in one look. The four strips are drawings, and the caption says so.</summary>
public sealed partial class Hero
{
    /// <summary>75 business clients in the manner of the manual.</summary>
    private const string Sample = "/samples/base-75.csv";

    private static readonly Example[] Examples =
    [
        new("OnTime", new([.60f, .67f, .73f, .83f, .92f, .98f], null, null), Activity.Active, 1),
        new("Late", new([.13f, .24f, .34f, .56f, .78f], .95f, .95f), Activity.None, 2),
        new("Silent", new([.02f, .07f, .12f, .17f, .23f, .28f, .34f, .40f], .45f, .45f), Activity.AtRisk, 3),
        new("Gone", new([.05f, .09f, .15f, .19f, .22f, .28f], .34f, .34f), Activity.Critical, 4),
    ];

    private Task TrySampleAsync() => Session.UseSampleAsync(Sample);

    private sealed record Example(string Name, Rhythm Rhythm, Activity Activity, int Level);
}
