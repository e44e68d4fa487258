using System.Text;
using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Exports;
using AiReactivator.Analytics.Models.Forecasting;
using AiReactivator.Analytics.Models.NextProduct;

namespace AiReactivator.Analytics.Pipeline;

/// <summary>predictions.csv: for programs, not for Excel. «;», decimal point, full precision, UTF-8, one row a client.</summary>
internal sealed class PredictionsFile(ClientTable clients, BaseForecast forecast, NextProductQuestion? nextProduct, IContactText contacts)
{
    const string Header = "client_id;name;phone;email;purchases;p_alive;p_return;expected_purchases;expected_spend;spend_low;spend_high;ltv_365;"
        + "next1;next1_p;next2;next2_p;next3;next3_p;next_new1;next_new2;next_new3";

    const double Kopecks = 100;

    readonly ProductTexts _products = new(clients);
    readonly ClientForecasts _forecasts = forecast.Clients;

    public Task WriteAsync(Stream output, CancellationToken cancellationToken) =>
        OrderedPieces.WriteAsync(Encoding.UTF8.GetBytes(Header + "\n"), clients.Count, Rows, output, cancellationToken);

    Action<int> Rows(CsvWriter csv)
    {
        var next = new NextProduct[NextProductModel.Top];
        var unknown = new NextProduct[NextProductModel.Top];
        return client =>
        {
            csv.Number(client);
            Contacts(csv, client);
            Figures(csv, client);
            var (count, unknownCount) = nextProduct is null ? (0, 0) : nextProduct(client, next, unknown);
            NextProducts(csv, next.AsSpan(0, count), unknown.AsSpan(0, unknownCount));
            csv.EndRow("\n"u8);
        };
    }

    void Contacts(CsvWriter csv, int client)
    {
        csv.Text(clients.NameNumber[client] < 0 ? "" : contacts.Name(clients.NameNumber[client]));
        Joined(csv, clients.Phones.AsSpan(clients.PhoneStart[client]..clients.PhoneStart[client + 1]), contacts.Phone);
        Joined(csv, clients.Emails.AsSpan(clients.EmailStart[client]..clients.EmailStart[client + 1]), contacts.Email);
    }

    static void Joined(CsvWriter csv, ReadOnlySpan<int> numbers, Func<int, string> text) =>
        csv.Text(numbers.Length == 1 ? text(numbers[0]) : string.Join('|', numbers.ToArray().Select(text)));

    void Figures(CsvWriter csv, int client)
    {
        csv.Number(clients.Purchases[client]);
        csv.Precise(_forecasts.Alive[client]);
        csv.Precise(_forecasts.Return[client]);
        csv.Precise(_forecasts.Purchases[client]);
        csv.Precise(_forecasts.Spend[client] / Kopecks);
        csv.Precise(_forecasts.SpendLow[client] / Kopecks);
        csv.Precise(_forecasts.SpendHigh[client] / Kopecks);
        csv.Precise(_forecasts.Ltv365[client] / Kopecks);
    }

    void NextProducts(CsvWriter csv, ReadOnlySpan<NextProduct> next, ReadOnlySpan<NextProduct> unknown)
    {
        for (var i = 0; i < NextProductModel.Top; i++)
        {
            if (i < next.Length)
            {
                csv.Ready(_products[next[i].Product]);
                csv.Precise(next[i].Probability);
            }
            else
            {
                csv.Empty();
                csv.Empty();
            }
        }

        for (var i = 0; i < NextProductModel.Top; i++)
        {
            csv.Ready(i < unknown.Length ? _products[unknown[i].Product] : []);
        }
    }
}
