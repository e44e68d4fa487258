namespace AiReactivator.Analytics.Metrics;

/// <summary>c, the usual pause of a client: the own cycle, drawn towards c₀ the more the fewer purchases there are.</summary>
public static class ClientCycle
{
    /// <summary>((n − 1) · own + c₀) / n, where (n − 1) · own is the days from the first purchase to the last; c₀ where there is no own cycle.</summary>
    /// <param name="purchases">n, at least 1.</param>
    /// <param name="spanDays">last − first.</param>
    /// <param name="baseCycleDays">c₀.</param>
    public static double Of(int purchases, int spanDays, double baseCycleDays) =>
        purchases >= 2 && spanDays > 0 ? (spanDays + baseCycleDays) / purchases : baseCycleDays;

    /// <summary>ρ = R / c with one rounding only, so that a client exactly on a border is on it.</summary>
    public static double SleepRatio(int idleDays, int purchases, int spanDays, double baseCycleDays) =>
        purchases >= 2 && spanDays > 0
            ? (double)idleDays * purchases / (spanDays + baseCycleDays)
            : idleDays / baseCycleDays;
}
