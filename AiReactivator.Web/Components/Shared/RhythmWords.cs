using AiReactivator.Analytics.Dashboards;
using AiReactivator.Web.Formatting;
using AiReactivator.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AiReactivator.Web.Components.Shared;

/// <summary>The rhythm strip in words.</summary>
internal static class RhythmWords
{
    public static string Of(ClientRow row, IStringLocalizer<SharedText> texts)
    {
        if (row.Purchases == 0)
        {
            return texts["Rhythm.None"];
        }

        var purchases = Plural.Of(row.Purchases, texts["Purchases"]);
        var state = texts[$"Activity.{row.Activity}"].Value.ToLower(System.Globalization.CultureInfo.InvariantCulture);
        return row.Expected is { } due
            ? texts["Rhythm.LabelDue", purchases, Dates.Day(due), Dates.Days(row.IdleDays), state]
            : texts["Rhythm.Label", purchases, Dates.Days(row.IdleDays), state];
    }
}
