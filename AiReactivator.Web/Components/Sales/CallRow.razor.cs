using AiReactivator.Analytics.Dashboards;
using AiReactivator.Analytics.Metrics;
using AiReactivator.Web.Formatting;
using AiReactivator.Web.Runs;
using Microsoft.AspNetCore.Components;

namespace AiReactivator.Web.Components.Sales;

/// <summary>A client in the call table; on a phone, a card.</summary>
public sealed partial class CallRow
{
    private bool copied;

    [Parameter, EditorRequired]
    public required ClientRow Row { get; set; }

    /// <summary>Names of the columns that the table shows.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlySet<string> Columns { get; set; }

    /// <summary>H in days.</summary>
    [Parameter]
    public int Horizon { get; set; }

    [Inject]
    private ITab Tab { get; set; } = default!;

    /// <summary>«13.01.2026 (Опоздал на 131 дн.)», «16.02.2027 (Через 268 дн.)».</summary>
    private string TimingText => Row switch
    {
        { Expected: { } due, OverdueDays: > 0 } => Loc["Timing.Late", Dates.Day(due), Dates.Days(Row.OverdueDays)],
        { Expected: { } due, OverdueDays: 0 } => Loc["Timing.Today", Dates.Day(due)],
        { Expected: { } due, OverdueDays: { } left } => Loc["Timing.Ahead", Dates.Day(due), Dates.Days(-left)],
        _ => Common[$"Timing.{Row.Timing}"],
    };

    private bool Has(string column) => Columns.Contains(column);

    /// <summary>Copied inside the tab: the page knows only under which number.</summary>
    private async Task CopyPhoneAsync() => copied = await Tab.CopyContactAsync("phone", Row.Contact.Name, Row.Contact.Phone, Row.Contact.Email);

    private string CopyLabel => Loc[copied ? "PhoneCopied" : "CopyPhone"];

    private string TimingTag => Row.Timing switch
    {
        PurchaseTiming.Now => "t2",
        PurchaseTiming.Overdue => "t3",
        PurchaseTiming.Expected => "t1",
        _ => "line",
    };

    private string DiscountText => Row.DiscountedShare switch
    {
        null => Loc["Discount.Unknown"],
        0 => Loc["Discount.Never"],
        >= 1 => Loc["Discount.Always"],
        { } share => Loc["Discount.Sometimes", Share.Whole(share)],
    };
}
