using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Metrics;
using AiReactivator.Analytics.Metrics.Churn;
using AiReactivator.Analytics.Models.Reasons;
using static AiReactivator.Analytics.RussianText;

namespace AiReactivator.Analytics.Actions.Reasons;

/// <summary>The facts behind a driver or a term of the Churn Score, in a plain sentence.</summary>
/// <param name="clients">The base.</param>
/// <param name="metrics">Its metrics.</param>
/// <param name="scores">Its Churn Scores.</param>
/// <param name="horizonDays">H: what is compared with what was before.</param>
public sealed class DriverWords(ClientTable clients, ClientMetrics metrics, ChurnScores scores, int horizonDays)
{
    const string Glue = "\u00A0";
    const int Year = 365;

    /// <summary>Cheques that differ by less are the same.</summary>
    const double SameCheques = 0.05;

    readonly (double Cheque, double Pace) _means = Means(clients, metrics);

    /// <summary>The facts behind a driver of the forecast; the client has a purchase.</summary>
    public string Of(ForecastDriver driver, int client) => driver switch
    {
        ForecastDriver.Pause => Pause(client),
        ForecastDriver.Frequency => Frequency(client),
        ForecastDriver.Rhythm => Rhythm(client),
        ForecastDriver.Cheque => Cheque(client),
        ForecastDriver.Assortment => Assortment(client),
        ForecastDriver.Season => Season(client),
        ForecastDriver.Tenure => $"С первой покупки {Plural(metrics.TenureDays[client], "прошёл", "прошло", "прошло")} {Days(metrics.TenureDays[client])}",
        ForecastDriver.Kind => clients.IsCompany[client] ? "Клиент: компания" : "Клиент: частное лицо",
        ForecastDriver.Discounts => $"Покупок со скидкой: {OutOfAll(clients.Discounted?[client] ?? 0, client)}",
        _ => Tickets(client),
    };

    /// <summary>The facts behind a term of the Churn Score; the client has a purchase.</summary>
    public string Of(ChurnReason reason, int client) => reason switch
    {
        ChurnReason.RecencyDrop => Pause(client),
        ChurnReason.FrequencyDrop => Pace(client),
        ChurnReason.CheckDrop => Cheque(client),
        ChurnReason.SupportSpikes => Tickets(client),
        ChurnReason.Complaints => Complaints(client),
        _ => "Признаков ухода нет",
    };

    /// <summary>«Не покупает 64 дня при обычной паузе 21 день».</summary>
    string Pause(int client)
    {
        var (idle, cycle) = (metrics.IdleDays[client], Days(Math.Max(1, metrics.Cycle[client])));
        return (idle, clients.Purchases[client]) switch
        {
            (0, 1) => "Первая покупка в день анализа",
            (0, _) => $"Последняя покупка в день анализа, обычная пауза {cycle}",
            (_, 1) => $"Единственная покупка была {Days(idle)} назад, обычная пауза по базе {cycle}",
            _ => $"Не покупает {Days(idle)} при обычной паузе {cycle}",
        };
    }

    /// <summary>«8 покупок за 430 дней, в среднем по базе за такой срок 3,1».</summary>
    string Frequency(int client)
    {
        var age = clients.AnalysisDate.DayNumber - clients.FirstSeenDay[client];
        var bought = Count(clients.Purchases[client], "покупка", "покупки", "покупок");
        return age == 0 ? $"{bought} в день анализа" : $"{bought} за {Days(age)}, в среднем по базе за такой срок {Decimal(1 + (_means.Pace * age))}";
    }

    /// <summary>«За последние 90 дней покупок: 1, за 90 дней до них: 3».</summary>
    string Rhythm(int client)
    {
        var (today, recent, before) = (clients.AnalysisDate.DayNumber, 0, 0);
        for (var k = clients.PurchaseStart[client]; k < clients.PurchaseStart[client + 1]; k++)
        {
            var ago = today - clients.PurchaseDay[k];
            recent += ago < horizonDays ? 1 : 0;
            before += ago >= horizonDays && ago < 2 * horizonDays ? 1 : 0;
        }

        return $"За последние {Days(horizonDays)} покупок: {Number(recent)}, за {Days(horizonDays)} до них: {Number(before)}";
    }

    /// <summary>«Последние два чека на 35 % меньше прежних».</summary>
    string Cheque(int client)
    {
        var (last, before) = clients.Dated ? ChurnTerms.Cheques(clients, client) : default;
        var change = before > 0 ? (last / before) - 1 : 0;
        return Math.Abs(change) switch
        {
            < SameCheques => $"Средний чек {Roubles(clients.Revenue[client] / (double)clients.Purchases[client])}, по базе {Roubles(_means.Cheque)}",
            > 1 => $"Последние два чека в {ReasonLabels.TimesText(last / before)} больше прежних",
            var share => $"Последние два чека на {Percent(share)} {(change < 0 ? "меньше" : "больше")} прежних",
        };
    }

    /// <summary>«5 разных товаров, покупок: 8».</summary>
    string Assortment(int client)
    {
        var products = new HashSet<int>();
        for (var k = clients.PurchaseStart[client]; k < clients.PurchaseStart[client + 1]; k++)
        {
            foreach (var product in clients.ProductsOf(k))
            {
                products.Add(product);
            }
        }

        return clients.Purchases[client] == 1 ? "Одна покупка, о разнообразии судить рано"
            : products.Count <= 1 ? "Покупает один и тот же товар"
            : $"{Count(products.Count, "разный товар", "разных товара", "разных товаров")}, покупок: {Number(clients.Purchases[client])}";
    }

    /// <summary>Purchases in the days of last year that the horizon covers in this one.</summary>
    string Season(int client)
    {
        var (today, count) = (clients.AnalysisDate.DayNumber, 0);
        for (var k = clients.PurchaseStart[client]; k < clients.PurchaseStart[client + 1]; k++)
        {
            var ago = today - clients.PurchaseDay[k];
            count += ago < Year && ago >= Year - horizonDays ? 1 : 0;
        }

        return count > 0 ? $"В это же время год назад покупок: {Number(count)}"
            : metrics.TenureDays[client] < Year - horizonDays ? "В это же время год назад первой покупки ещё не было"
            : "В это же время год назад покупок не было";
    }

    /// <summary>«За последние 2 цикла (195 дней) покупок: 1, до этого покупал чаще».</summary>
    string Pace(int client)
    {
        var (today, recent) = (clients.AnalysisDate.DayNumber, 0);
        var window = ChurnTerms.PresentCycles * metrics.Cycle[client];
        for (var k = clients.PurchaseStart[client]; k < clients.PurchaseStart[client + 1]; k++)
        {
            recent += clients.PurchaseDay[k] > today - window ? 1 : 0;
        }

        var drop = scores.Term(client, ChurnReason.FrequencyDrop);
        return $"За два последних цикла ({Days(window)}) покупок: {Number(recent)}"
            + (drop > 0 && drop < 1 ? $", на {Percent(drop)} меньше прежнего темпа" : drop > 0 ? ", раньше были" : ", не меньше, чем раньше");
    }

    string Tickets(int client)
    {
        var tickets = clients.Tickets?[client] ?? 0;
        var more = scores.Term(client, ChurnReason.SupportSpikes);
        return tickets == 0 ? "Обращений нет"
            : $"{Count(tickets, "обращение", "обращения", "обращений")}, покупок: {Number(clients.Purchases[client])}; на покупку больше, чем у {Percent(more)} базы";
    }

    string Complaints(int client) =>
        clients.Complaints?[client] is > 0 and var complaints ? Count(complaints, "жалоба", "жалобы", "жалоб") : "Жалоб нет";

    string OutOfAll(int part, int client) => $"{Number(part)} из {Number(clients.Purchases[client])}";

    static string Percent(double share) => $"{Math.Clamp((int)Math.Round(100 * share, MidpointRounding.AwayFromZero), 1, 100)}{Glue}%";

    static string Roubles(double kopecks) => $"{Number((long)Math.Round(kopecks / 100, MidpointRounding.AwayFromZero))}{Glue}₽";

    /// <summary>3,1.</summary>
    static string Decimal(double value)
    {
        var tenths = (long)Math.Round(10 * value, MidpointRounding.AwayFromZero);
        return tenths % 10 == 0 ? Number(tenths / 10) : $"{Number(tenths / 10)},{tenths % 10}";
    }

    /// <summary>The base's mean cheque in kopecks, and its repeat purchases a day.</summary>
    static (double Cheque, double Pace) Means(ClientTable clients, ClientMetrics metrics)
    {
        var (sum, purchases, repeats, days) = (0.0, 0L, 0L, 0L);
        for (var i = 0; i < clients.Count; i++)
        {
            if (clients.Purchases[i] > 0)
            {
                sum += clients.Revenue[i];
                purchases += clients.Purchases[i];
                repeats += clients.Purchases[i] - 1;
                days += metrics.IdleDays[i] + clients.LastDay[i] - clients.FirstSeenDay[i];
            }
        }

        return (purchases > 0 ? sum / purchases : 0, days > 0 ? (double)repeats / days : 0);
    }
}
