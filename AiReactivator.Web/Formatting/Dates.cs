using System.Globalization;

namespace AiReactivator.Web.Formatting;

/// <summary>Days: 24.05.2026.</summary>
public static class Dates
{
    public static string Day(DateOnly? day) => day?.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture) ?? Spaces.Nothing;

    /// <summary>1 139 дн.: in cells, where no plural is needed.</summary>
    public static string Days(int? days) => days is { } known ? $"{Numbers.Whole(known)}{Spaces.Hard}дн." : Spaces.Nothing;

    /// <summary>24.05.2026 11:42, Moscow time.</summary>
    public static string Moment(DateTimeOffset moment) =>
        moment.ToOffset(TimeSpan.FromHours(3)).ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture);
}
