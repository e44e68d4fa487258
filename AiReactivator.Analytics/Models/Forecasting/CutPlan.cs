namespace AiReactivator.Analytics.Models.Forecasting;

/// <summary>Where a base is cut to learn from its past.</summary>
/// <param name="Horizon">Length of the windows, days: H where the history is twice as long, else half of the history.</param>
/// <param name="Days">Day numbers of the cuts, newest first.</param>
/// <param name="Seasonal">Which of them lie in the season of the forecast itself, a year or two ago.</param>
internal sealed record CutPlan(int Horizon, int[] Days, bool[] Seasonal)
{
    /// <summary>A shorter window or a shorter history before it says too little.</summary>
    public const int ShortestWindow = 14;

    const int RecentCuts = 3;
    const int Year = 365;

    /// <param name="firstDay">First day of the history.</param>
    /// <param name="analysisDay">A.</param>
    /// <param name="horizon">H.</param>
    public static CutPlan Of(int firstDay, int analysisDay, int horizon)
    {
        var window = Math.Min(horizon, (analysisDay - firstDay) / 2);
        var (days, seasonal) = (new List<int>(), new List<bool>());
        if (window >= ShortestWindow)
        {
            for (var day = analysisDay - window; days.Count < RecentCuts && day - firstDay >= window; day -= window / 2)
            {
                days.Add(day);
                seasonal.Add(false);
            }

            for (var day = analysisDay - Year; day - firstDay >= window && day > analysisDay - (3 * Year); day -= Year)
            {
                // The same season; where a recent cut is all but there it is that one.
                var near = days.FindIndex(other => Math.Abs(other - day) <= window / 4);
                if (near >= 0)
                {
                    seasonal[near] = true;
                }
                else if (day + window <= analysisDay)
                {
                    days.Add(day);
                    seasonal.Add(true);
                }
            }
        }

        return new CutPlan(window, [.. days], [.. seasonal]);
    }
}
