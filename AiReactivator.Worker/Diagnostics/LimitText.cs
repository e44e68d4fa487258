using System.Globalization;

namespace AiReactivator.Worker.Diagnostics;

/// <summary>Limits as arguments of a sentence: a number with its unit, as Russian text has it.</summary>
internal static class LimitText
{
    private const int Mega = 1_000_000;

    private static readonly NumberFormatInfo Grouped = new() { NumberGroupSeparator = "\u202F" };

    public static string Bytes(long bytes) => bytes >= Mega
        ? string.Create(Grouped, $"{bytes / Mega:N0}\u00A0МБ")
        : string.Create(Grouped, $"{bytes:N0}\u00A0Б");

    public static string Rows(long rows) => string.Create(Grouped, $"{rows:N0}\u00A0строк");

    /// <summary>A number alone: its word is in the sentence.</summary>
    public static string Minutes(TimeSpan time) => Count((long)Math.Ceiling(time.TotalMinutes));

    public static string Count(long count) => count.ToString("N0", Grouped);
}
