using System.Globalization;
using System.Text;

namespace AiReactivator.Benchmarks;

/// <summary>A stream as CRMs have it, for «Склейка»: names spelled differently, several contacts to a client, strangers' phones, switchboards.</summary>
internal static class MessyBase
{
    /// <param name="rows">Rows; a client has five on average.</param>
    /// <param name="clients">People behind them.</param>
    /// <param name="strangers">One row in so many has the phone of somebody else.</param>
    public static byte[] Stream(int rows, int clients, int strangers)
    {
        var random = new Random(20261126);
        var text = new StringBuilder(rows * 64);
        var (names, phones, emails) = (new Numbers(), new Numbers(), new Numbers());
        text.Append("line;error;name;phone;email;product;amount;days;first_date;date\n");
        var last = new DateOnly(2026, 6, 1);
        for (var row = 0; row < rows; row++)
        {
            var client = random.Next(clients);
            var name = (client * 4L) + (random.Next(4) == 0 ? random.Next(4) : 0);
            var phone = random.Next(strangers) == 0 ? random.Next(clients) * 2L : (client * 2L) + (random.Next(8) == 0 ? 1 : 0);
            phone = random.Next(200) == 0 ? -1 - random.Next(500) : phone;
            var email = (client * 2L) + (random.Next(8) == 0 ? 1 : 0);
            text.Append(row + 2).Append(";;n").Append(names[name]).Append("p;");
            text.Append(row % 10 == 9 ? "" : string.Create(CultureInfo.InvariantCulture, $"p{phones[phone]}m")).Append(';');
            text.Append(row % 3 == 0 && row % 10 != 9 ? "" : string.Create(CultureInfo.InvariantCulture, $"e{emails[email]}"));
            text.Append(";Товар номер ").Append(random.Next(500)).Append(';').Append(random.Next(100, 90_000)).Append(";;;");
            text.Append(last.AddDays(-random.Next(1500)).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Numbers in the order of appearance.</summary>
    private sealed class Numbers
    {
        private readonly Dictionary<long, int> known = [];

        public int this[long key] => known.TryGetValue(key, out var number) ? number : known[key] = known.Count;
    }
}
