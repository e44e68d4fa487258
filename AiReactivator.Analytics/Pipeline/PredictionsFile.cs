using System.Globalization;
using System.Text;
using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Exports;
using AiReactivator.Analytics.Models.Forecasting;
using AiReactivator.Analytics.Models.NextProduct;

namespace AiReactivator.Analytics.Pipeline;

/// <summary>predictions.csv: for programs, not for Excel. «;», decimal point, full precision, UTF-8, one row a client.</summary>
internal static class PredictionsFile
{
    const string Header = "client_id;name;phone;email;purchases;p_alive;p_return;expected_purchases;expected_spend;spend_low;spend_high;ltv_365;"
        + "next1;next1_p;next2;next2_p;next3;next3_p;next_new1;next_new2;next_new3";

    const double Kopecks = 100;

    const int Products = 3;

    /// <summary>Clients to a piece of parallel work.</summary>
    const int Piece = 2048;

    public static async Task WriteAsync(
        ClientTable clients, BaseForecast forecast, NextProductModel? nextProduct, IContactText contacts, Stream output, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(output, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
        await writer.WriteAsync(Header + "\n");
        var pieces = new StringBuilder[Math.Max(1, Environment.ProcessorCount)];
        for (var from = 0; from < clients.Count; from += pieces.Length * Piece)
        {
            // Pieces are made side by side and written one after another.
            var start = from;
            Parallel.For(0, pieces.Length, new ParallelOptions { CancellationToken = cancellationToken }, piece =>
            {
                var rows = (pieces[piece] ??= new StringBuilder(Piece * 256)).Clear();
                for (var client = start + (piece * Piece); client < Math.Min(clients.Count, start + ((piece + 1) * Piece)); client++)
                {
                    Contacts(rows, clients, client, contacts);
                    Figures(rows, clients.Purchases[client], forecast.Clients, client);
                    NextProducts(rows, clients, nextProduct?.For(client));
                    rows.Append('\n');
                }
            });
            foreach (var rows in pieces)
            {
                await writer.WriteAsync(rows, cancellationToken);
            }
        }
    }

    static void Contacts(StringBuilder row, ClientTable clients, int client, IContactText contacts)
    {
        row.Append(client).Append(';');
        if (clients.NameNumber[client] >= 0)
        {
            Text(row, contacts.Name(clients.NameNumber[client]));
        }

        row.Append(';');
        Text(row, string.Join('|', clients.Phones[clients.PhoneStart[client]..clients.PhoneStart[client + 1]].Select(contacts.Phone)));
        row.Append(';');
        Text(row, string.Join('|', clients.Emails[clients.EmailStart[client]..clients.EmailStart[client + 1]].Select(contacts.Email)));
    }

    static void Figures(StringBuilder row, int purchases, ClientForecasts forecasts, int client)
    {
        row.Append(';').Append(purchases);
        Number(row, forecasts.Alive[client]);
        Number(row, forecasts.Return[client]);
        Number(row, forecasts.Purchases[client]);
        Number(row, forecasts.Spend[client] / Kopecks);
        Number(row, forecasts.SpendLow[client] / Kopecks);
        Number(row, forecasts.SpendHigh[client] / Kopecks);
        Number(row, forecasts.Ltv365[client] / Kopecks);
    }

    static void NextProducts(StringBuilder row, ClientTable clients, NextProducts? products)
    {
        for (var i = 0; i < Products; i++)
        {
            row.Append(';');
            if (i < products?.Next.Count)
            {
                Text(row, clients.Products[products.Next[i].Product]);
                Number(row, products.Next[i].Probability);
            }
            else
            {
                row.Append(';');
            }
        }

        for (var i = 0; i < Products; i++)
        {
            row.Append(';');
            if (i < products?.New.Count)
            {
                Text(row, clients.Products[products.New[i].Product]);
            }
        }
    }

    static void Number(StringBuilder row, double value) => row.Append(CultureInfo.InvariantCulture, $";{value:R}");

    static void Text(StringBuilder row, string text)
    {
        var guarded = FormulaGuard.Apply(text);
        if (guarded.AsSpan().ContainsAny(";\"\r\n"))
        {
            row.Append('"').Append(guarded.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
            return;
        }

        row.Append(guarded);
    }
}
