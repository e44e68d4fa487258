using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace AiReactivator.Web.Components.Overview;

/// <summary>«Индекс здоровья»: what it is made of.</summary>
public sealed partial class HealthIndex
{
    /// <summary>The rest of a bar's track is for its figure.</summary>
    private const double FullBar = 76;

    [Parameter, EditorRequired]
    public required Analytics.Dashboards.Overview.HealthIndex Data { get; set; }

    /// <summary>«Критический отток» has another name.</summary>
    [Parameter]
    public bool CriticalStillBuys { get; set; }

    private (string Name, double? Share, string Weight, string Tone)[] Parts =>
    [
        ("Active", Data.ActiveShare, "+45", "low"),
        ("Repeat", Data.RepeatShare, "+25", "low"),
        ("Risk", Data.RiskShare, "\u221215", "high"),
        ("Critical", Data.CriticalShare, "\u221230", "critical"),
    ];

    private static string Width(double? share) => ((share ?? 0) * FullBar).ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
