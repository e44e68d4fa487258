namespace AiReactivator.Analytics.Dashboards.Finance;

/// <summary>How the points of <see cref="CohortLtvToCac"/> were counted.</summary>
public enum CohortBasis
{
    /// <summary>By the date of each purchase: what a client had brought by the end of month k.</summary>
    Months,

    /// <summary>Undated: what clients whose first purchase was k whole months ago have brought by now.</summary>
    Age,
}

/// <summary>When a client pays back what winning them cost.</summary>
public enum Payback
{
    /// <summary>It cannot be told: no dates, or history and forecast end before the twelfth month.</summary>
    Unknown,

    /// <summary>In a month that is over.</summary>
    ByFact,

    /// <summary>In a month that is forecast.</summary>
    ByForecast,

    /// <summary>«не окупается за 12 мес.».</summary>
    NotWithinYear,
}

/// <summary>«Когортный LTV к CAC»: margin that a client has brought by month, beside the cost of winning one.</summary>
/// <param name="State">Whether it can be shown; in an undated base it names the column that would give the payback.</param>
/// <param name="Basis">What the points are.</param>
/// <param name="Cac">CAC, roubles: an assumption.</param>
/// <param name="Margin">Margin in a cheque.</param>
/// <param name="Points">M0, M1…, at most to M12; months in which no cohort's month has ended have no point.</param>
/// <param name="Forecast">The model's line after the last point, to M12.</param>
/// <param name="Payback">Whether and how the cost is paid back.</param>
/// <param name="PaybackMonth">k of the first month in which it is.</param>
/// <param name="MarginPerClient">LTV × margin of a client by now, all clients with purchases; null without any.</param>
/// <param name="LtvToCac">That over CAC; null over nothing.</param>
/// <param name="LeftOut">Clients whose first purchase is before the file's first row: what they brought at first is not in the file.</param>
public sealed record CohortLtvToCac(
    WidgetReadiness State,
    CohortBasis Basis,
    decimal Cac,
    MarginShare Margin,
    IReadOnlyList<CohortPoint> Points,
    IReadOnlyList<CohortForecast> Forecast,
    Payback Payback,
    int? PaybackMonth,
    decimal? MarginPerClient,
    double? LtvToCac,
    int LeftOut)
{
    /// <summary>The last month that is looked at.</summary>
    public const int Months = 12;

    /// <summary>Two passes: one over the purchases, one over the clients of the last point.</summary>
    internal static CohortLtvToCac Of(FinanceInputs inputs)
    {
        var cohorts = CohortSums.Of(inputs.Clients);
        var (points, cac) = (PointsOf(cohorts, inputs.Margin), inputs.Settings.AcquisitionCost);
        var perClient = PerClient(inputs);
        var result = new CohortLtvToCac(
            StateOf(inputs, points),
            cohorts.Basis,
            cac,
            inputs.Margin,
            points,
            [],
            Payback.Unknown,
            null,
            perClient,
            perClient is { } margin && cac > 0 ? (double)(margin / cac) : null,
            cohorts.LeftOut);
        return result.State.Shown && cohorts.Basis == CohortBasis.Months ? result.WithPayback(CohortLine.After(inputs, cohorts, points)) : result;
    }

    static WidgetReadiness StateOf(FinanceInputs inputs, CohortPoint[] points) =>
        inputs.Buyers == 0 ? WidgetReadiness.Missing(WidgetGap.NoPurchases)
        : points.Length == 0 ? WidgetReadiness.Missing(WidgetGap.ShortHistory)
        : inputs.Clients.Dated ? WidgetReadiness.Ready(false)
        : WidgetReadiness.Ready(false) with { Columns = ["date"] };

    CohortLtvToCac WithPayback(IReadOnlyList<CohortForecast> line)
    {
        var (fact, forecast) = (Points.FirstOrDefault(point => point.Margin >= Cac), line.FirstOrDefault(point => point.Margin.Roubles >= Cac));
        var (payback, month) =
            fact is not null ? (Payback.ByFact, fact.Month)
            : forecast is not null ? (Payback.ByForecast, forecast.Month)
            : Points[^1].Month == Months || line is [.., { Month: Months }] ? (Payback.NotWithinYear, (int?)null)
            : (Payback.Unknown, null);
        return this with { Forecast = line, Payback = payback, PaybackMonth = month };
    }

    static CohortPoint[] PointsOf(CohortSums cohorts, MarginShare margin) =>
    [
        .. from month in Enumerable.Range(0, Months + 1)
           let sums = cohorts.By(month)
           where sums.Clients > 0
           select new CohortPoint(month, sums.Cohorts, sums.Clients, MoneyFigure.RoublesOf(margin.Share * sums.Spend / sums.Clients)),
    ];

    static decimal? PerClient(FinanceInputs inputs)
    {
        var sum = 0.0;
        for (var i = 0; i < inputs.Clients.Count; i++)
        {
            sum += inputs.Clients.Purchases[i] > 0 ? Math.Max(0, inputs.Clients.Revenue[i]) : 0;
        }

        return inputs.Buyers > 0 ? MoneyFigure.RoublesOf(inputs.Margin.Share * sum / inputs.Buyers) : null;
    }
}

/// <summary>What clients have brought by the end of month k.</summary>
/// <param name="Month">k; the calendar month of the first purchase is 0.</param>
/// <param name="Cohorts">Cohorts whose month k has ended, or in an undated base has just ended.</param>
/// <param name="Clients">Their clients.</param>
/// <param name="Margin">Cumulative margin per client, roubles.</param>
public sealed record CohortPoint(int Month, int Cohorts, int Clients, decimal Margin);

/// <summary>What clients are expected to have brought by the end of month k.</summary>
/// <param name="Month">k.</param>
/// <param name="Margin">Cumulative margin per client.</param>
public sealed record CohortForecast(int Month, MoneyFigure Margin);
