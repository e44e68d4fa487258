namespace AiReactivator.Analytics.Dashboards;

/// <summary>A bar of a waterfall.</summary>
/// <param name="Step">Its name, stable.</param>
/// <param name="Amount">Roubles: the first and the last bar stand on 0, those between add or take away.</param>
/// <param name="After">The level after it.</param>
/// <param name="Evidence">What it rests on.</param>
public sealed record WaterfallStep(string Step, decimal Amount, decimal After, EvidenceGrade Evidence);
