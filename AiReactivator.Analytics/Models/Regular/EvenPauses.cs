using AiReactivator.Analytics.Clients;

namespace AiReactivator.Analytics.Models.Regular;

/// <summary>Whether the clients of a dated base keep a rhythm: asked of the pauses themselves, before a model of them is fitted.</summary>
internal static class EvenPauses
{
    const int FewestPauses = 3;
    const int FewestClients = 50;

    /// <summary>More clients say nothing more.</summary>
    const int MostClients = 20_000;

    /// <summary>Squared coefficient of variation of a client's pauses: about 1 where purchases come by chance, 1/3 where a pause is three
    /// steps.</summary>
    const double Even = 0.4;

    public static bool In(ClientTable clients)
    {
        var (variation, asked) = (0.0, 0);
        for (var client = 0; client < clients.Count && asked < MostClients; client++)
        {
            if (VariationOf(clients, client) is { } own)
            {
                (variation, asked) = (variation + own, asked + 1);
            }
        }

        return asked >= FewestClients && variation < Even * asked;
    }

    static double? VariationOf(ClientTable clients, int client)
    {
        var (pauses, sum, squares, last) = (0, 0.0, 0.0, -1);
        for (var i = clients.PurchaseStart[client]; i < clients.PurchaseStart[client + 1]; i++)
        {
            var day = clients.PurchaseDay[i];
            if (last >= 0 && day > last)
            {
                (pauses, sum, squares) = (pauses + 1, sum + day - last, squares + ((double)(day - last) * (day - last)));
            }

            last = day;
        }

        return pauses < FewestPauses ? null : ((squares - (sum * sum / pauses)) / (pauses - 1)) / ((sum / pauses) * (sum / pauses));
    }
}
