namespace AiReactivator.Analytics.Dashboards.Finance;

/// <summary>The model's line after the last month that is over: what the clients of that point have brought since, and what they are
/// expected to spend, H and 365 days ahead.</summary>
/// <remarks>Between those two days, and before the first, the expected sum is taken as a power of the days: clients leave, so it grows ever more slowly.</remarks>
static class CohortLine
{
    const double LeastPower = 0.3;

    public static CohortForecast[] After(FinanceInputs inputs, CohortSums cohorts, CohortPoint[] points)
    {
        var last = points[^1];
        if (!inputs.Forecasts || last.Month >= CohortLtvToCac.Months)
        {
            return [];
        }

        var (clients, forecast) = (inputs.Clients, inputs.Forecast);
        var (since, horizon, year) = (0.0, 0.0, new SumSpread());
        for (var i = 0; i < clients.Count; i++)
        {
            if (cohorts.CohortOf(clients, i) is { } cohort && cohorts.LastEnded - cohort >= last.Month)
            {
                since += SpentSince(inputs, cohorts, i);
                horizon += forecast.Spend[i];
                inputs.Chance.AddYear(ref year, i);
            }
        }

        if (horizon <= 0 || year.Sum <= 0)
        {
            return [];
        }

        var (low, high) = year.Range(inputs.Quality.SumErrors.Year);
        var (days, perClient) = (inputs.Quality.HorizonDays, inputs.Margin.Share / last.Clients);
        var power = days == YearRevenue.Days ? 1 : Math.Clamp(Math.Log(year.Sum / horizon) / Math.Log((double)YearRevenue.Days / days), LeastPower, 1);
        return [.. Enumerable.Range(last.Month + 1, CohortLtvToCac.Months - last.Month).Select(month =>
        {
            // The month after the last one that is over ends in some days, the next one a month later.
            var end = EndOf(cohorts.LastEnded + month - last.Month).DayNumber - clients.AnalysisDate.DayNumber;
            var spend = year.Sum * Math.Pow(end / (double)YearRevenue.Days, power);
            var known = ((double)last.Margin * 100) + (perClient * since);
            return new CohortForecast(month, MoneyFigure.Of(
                known + (perClient * spend), EvidenceGrade.Estimate, (known + (perClient * spend * low / year.Sum), known + (perClient * spend * high / year.Sum))));
        })];
    }

    /// <summary>In the month of A that is not over.</summary>
    static double SpentSince(FinanceInputs inputs, CohortSums cohorts, int client)
    {
        var (clients, spent) = (inputs.Clients, 0.0);
        for (var k = clients.PurchaseStart[client + 1] - 1; k >= clients.PurchaseStart[client] && cohorts.MonthOf(clients.PurchaseDay[k]) > cohorts.LastEnded; k--)
        {
            spent += clients.PurchaseAmount[k];
        }

        return spent * CohortSums.NetShare(clients, client);
    }

    static DateOnly EndOf(int month) => new DateOnly(month / 12, (month % 12) + 1, 1).AddMonths(1).AddDays(-1);
}
