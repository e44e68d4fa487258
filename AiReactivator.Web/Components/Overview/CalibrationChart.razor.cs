using System.Globalization;
using AiReactivator.Analytics.Dashboards.Overview;
using AiReactivator.Web.Formatting;
using Microsoft.AspNetCore.Components;

namespace AiReactivator.Web.Components.Overview;

/// <summary>Forecast beside fact, from the clients who were least likely to buy to the likeliest; the same as a table.</summary>
public sealed partial class CalibrationChart
{
    private const double Width = 340;
    private const double Height = 148;
    private const double Left = 40;
    private const double Top = 8;
    private const double Foot = 26;

    [Parameter, EditorRequired]
    public required IReadOnlyList<CalibrationStep> Steps { get; set; }

    /// <summary>The scale ends at a round share: clients who rarely buy need not look like a flat line.</summary>
    private double Scale => Steps.SelectMany(s => (double[])[s.Expected, s.Bought]).DefaultIfEmpty(1).Max() switch
    {
        <= 0.1 => 0.1,
        <= 0.2 => 0.2,
        <= 0.4 => 0.4,
        <= 0.6 => 0.6,
        _ => 1,
    };

    private double[] Ticks => [0, Scale / 2, Scale];

    private double Slot => (Width - Left) / Math.Max(1, Steps.Count);

    private double Bar => Math.Min(22, (Slot - 5) / 2);

    private string Finding => Steps.Count == 0
        ? Loc["Calibration"]
        : Loc["Calibration.Finding", Share.Whole(Steps[0].Expected), Share.Whole(Steps[^1].Expected), Share.Whole(Steps[0].Bought), Share.Whole(Steps[^1].Bought)];

    private double X(int step) => Left + (step * Slot) + ((Slot - (2 * Bar) - 1) / 2);

    private double Y(double share) => Top + ((Height - Top - Foot) * (1 - (share / Scale)));

    private static string N(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Whole(double value) => value.ToString("0", CultureInfo.InvariantCulture);
}
