using AiReactivator.Analytics.Models.Forecasting;

namespace AiReactivator.Analytics.Tests.Oracle;

/// <summary>What is counted in «Проверка прошлым»; what was forecast then is no matter of the oracle.</summary>
internal static class PastAnswers
{
    public static object? Of(ForecastQuality quality) => quality.Check is not { } check ? null : new
    {
        check.HorizonDays,
        check.Day,
        check.Clients,
        check.Buyers,
        SpendKopecks = check.Spend,
        Lists = new
        {
            BiggestLtv = new { Bought = check.Calls.BiggestLtv, Spent = check.Calls.Spent.BiggestLtv },
            LongestIdle = new { Bought = check.Calls.LongestIdle, Spent = check.Calls.Spent.LongestIdle },
            Random = new { Bought = check.Calls.Random, Spent = check.Calls.Spent.Random },
        },
        Classes = quality.Classes.Where(c => c.Kind != "risk"),
    };
}
