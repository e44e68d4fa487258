using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Models.Forecasting;
using AiReactivator.Analytics.Models.Learned;

namespace AiReactivator.Analytics.Models.Reasons;

/// <summary>Asks the forecast about clients with one more purchase, or one more silence, up to a day after A. One for each thread: it keeps a
/// table of one client and writes each next one over the last.</summary>
internal sealed class OnePurchaseMore
{
    readonly ForecastProbe _probe;
    readonly ClientTable _one;
    readonly ClientFeatures _features;

    /// <param name="probe">The forecast.</param>
    public OnePurchaseMore(ForecastProbe probe)
    {
        _probe = probe;
        var (clients, most) = (probe.Clients, 0);
        for (var i = 0; i < clients.Count; i++)
        {
            most = Math.Max(most, clients.PurchaseStart[i + 1] - clients.PurchaseStart[i]);
        }

        _one = Room(clients, most + 1);
        _features = probe.FeaturesOf(_one);
    }

    /// <summary>Churn as it will be seen on a day after A.</summary>
    /// <param name="row">Row of the probe's histories.</param>
    /// <param name="daysAfter">Days from A to the day. Range: at least 0.</param>
    /// <param name="bought">Whether the client buys on that day, their mean cheque and their last product, or not till then.</param>
    /// <param name="patienceDays">The window of churn after the day.</param>
    public double Churn(int row, int daysAfter, bool bought, double patienceDays)
    {
        Span<double> features = stackalloc double[ClientFeatures.Width];
        var asked = Prepare(row, daysAfter, bought, patienceDays, features);
        return _probe.Answer(asked, _probe.Rule.Learned?.LogOdds(features) ?? 0).Churn;
    }

    /// <summary>The first half of it, for whoever asks about many: what is learnt is then looked at for all together.</summary>
    public ProbeQuestion Prepare(int row, int daysAfter, bool bought, double patienceDays, Span<double> features)
    {
        var (now, day) = (_probe.Histories.Repeats[row], _probe.Clients.AnalysisDate.DayNumber + daysAfter);
        var age = now.Age + daysAfter;
        var history = bought ? new RepeatHistory(now.Repeats + 1, age, age) : new RepeatHistory(now.Repeats, now.LastDay, age);
        if (_probe.Rule.Learned is not null)
        {
            Write(_probe.Histories.Client[row], bought ? day : -1);
        }

        return _probe.Prepare(_features, 0, history, day, patienceDays, features);
    }

    void Write(int client, int boughtOn)
    {
        var clients = _probe.Clients;
        var (from, count) = (clients.PurchaseStart[client], clients.PurchaseStart[client + 1] - clients.PurchaseStart[client]);
        clients.PurchaseDay.AsSpan(from, count).CopyTo(_one.PurchaseDay);
        clients.PurchaseAmount.AsSpan(from, count).CopyTo(_one.PurchaseAmount);
        clients.PurchaseProduct.AsSpan(from, count).CopyTo(_one.PurchaseProduct);
        _one.IsCompany[0] = clients.IsCompany[client];
        if (boughtOn >= 0)
        {
            var sum = 0L;
            foreach (var amount in clients.PurchaseAmount.AsSpan(from, count))
            {
                sum += amount;
            }

            (_one.PurchaseDay[count], _one.PurchaseAmount[count], _one.PurchaseProduct[count]) =
                (boughtOn, sum / count, clients.PurchaseProduct[from + count - 1]);
            count++;
        }

        (_one.PurchaseStart[1], _one.Purchases[0]) = (count, count);
    }

    static ClientTable Room(ClientTable clients, int purchases) => new()
    {
        Count = 1,
        AnalysisDate = clients.AnalysisDate,
        Dated = clients.Dated,
        NameNumber = [-1],
        IsCompany = [false],
        PhoneStart = [0, 0],
        Phones = [],
        PhoneClasses = [],
        EmailStart = [0, 0],
        Emails = [],
        FirstDay = [-1],
        LastDay = [-1],
        FirstSeenDay = [-1],
        Purchases = [0],
        Transactions = [0],
        Revenue = [0],
        Refunds = [0],
        PurchaseStart = [0, 0],
        PurchaseDay = new int[purchases],
        PurchaseAmount = new long[purchases],
        PurchaseProduct = new int[purchases],
        Products = clients.Products,
    };
}
