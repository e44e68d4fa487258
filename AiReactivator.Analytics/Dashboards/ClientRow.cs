using AiReactivator.Analytics.Metrics;

namespace AiReactivator.Analytics.Dashboards;

/// <summary>A client as lists show it. Contacts are numbers: the tab puts names back.</summary>
/// <param name="Client">Number of the client, from 0.</param>
/// <param name="Contact">Numbers of name, phone and e-mail.</param>
/// <param name="Purchases">n.</param>
/// <param name="Revenue">LTV, roubles.</param>
/// <param name="AverageOrder">AOV, roubles; null where n = 0.</param>
/// <param name="First">First purchase.</param>
/// <param name="Last">Last purchase.</param>
/// <param name="IdleDays">R; null where n = 0.</param>
/// <param name="CycleDays">c; null where n = 0.</param>
/// <param name="SleepRatio">ρ; null where n = 0.</param>
/// <param name="Expected">last + c; null for n &lt; 2.</param>
/// <param name="OverdueDays">R − c in whole days, negative while there is time; null for n &lt; 2.</param>
/// <param name="Timing">T2NP.</param>
/// <param name="Activity">Against the own cycle.</param>
/// <param name="Stage">Lifecycle.</param>
/// <param name="Abc">A, B or C.</param>
/// <param name="DiscountedShare">Share of purchases with a discount; null where unknown or n &lt; 2.</param>
/// <param name="Complaints">Null without the column.</param>
/// <param name="Tickets">Null without the column.</param>
/// <param name="LastProduct">Name of the product; null where the order of rows is unknown and there are several.</param>
/// <param name="Rhythm">The rhythm strip.</param>
/// <param name="Outlook">What is expected of the client; null without purchases.</param>
public sealed record ClientRow(
    int Client,
    ContactNumbers Contact,
    int Purchases,
    decimal Revenue,
    decimal? AverageOrder,
    DateOnly? First,
    DateOnly? Last,
    int? IdleDays,
    double? CycleDays,
    double? SleepRatio,
    DateOnly? Expected,
    int? OverdueDays,
    PurchaseTiming Timing,
    Activity Activity,
    LifecycleStage Stage,
    char? Abc,
    double? DiscountedShare,
    int? Complaints,
    int? Tickets,
    string? LastProduct,
    Rhythm Rhythm,
    ClientOutlook? Outlook = null);

/// <summary>Numbers under which the tab knows a client's contacts; null where there is none.</summary>
public sealed record ContactNumbers(int? Name, bool IsCompany, int? Phone, PhoneClass? PhoneClass, int? Email);

/// <summary>The rhythm strip: places on a line from the base's first day (0) to A (1).</summary>
/// <param name="Ticks">Purchases, at most the newest 40; where days are not known first and last only.</param>
/// <param name="Due">When the next was due; null for n &lt; 2, at most 1.</param>
/// <param name="SilenceFrom">Where the silence beyond the cycle begins; null where there is none.</param>
public sealed record Rhythm(IReadOnlyList<float> Ticks, float? Due, float? SilenceFrom);
