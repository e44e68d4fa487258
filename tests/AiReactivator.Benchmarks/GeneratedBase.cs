using System.Globalization;
using System.Text;

namespace AiReactivator.Benchmarks;

/// <summary>A depersonalised stream of any size, the same for the same seed.</summary>
internal static class GeneratedBase
{
    private static readonly DateOnly AnalysisDate = new(2026, 6, 1);

    /// <param name="rows">Rows; a client has five on average.</param>
    /// <param name="dated">With «Дата покупки».</param>
    public static byte[] Stream(int rows, bool dated)
    {
        var random = new Random(20261122);
        var text = new StringBuilder(rows * 64);
        text.Append("line;error;name;phone;email;product;amount;days;first_date").Append(dated ? ";date\n" : "\n");
        var clients = Math.Max(1, rows / 5);
        for (var row = 0; row < rows; row++)
        {
            // Numbers may not run ahead of the rows: the first rows introduce clients one by one.
            var client = row < clients ? row : random.Next(clients);
            var first = AnalysisDate.AddDays(-1500 + (client % 700));
            var idle = client % 400;
            text.Append(row + 2).Append(";;n").Append(client).Append(client % 3 == 0 ? 'c' : 'p').Append(';');
            text.Append(row % 10 == 9 ? "" : string.Create(CultureInfo.InvariantCulture, $"p{client}m")).Append(';');
            text.Append(row % 3 == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"e{client}")).Append(";Товар номер ");
            text.Append(random.Next(500)).Append(';').Append(random.Next(100, 90_000)).Append(',').Append(random.Next(100).ToString("00", CultureInfo.InvariantCulture));
            text.Append(';').Append(idle).Append(';').Append(first.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture));
            if (dated)
            {
                text.Append(';').Append(first.AddDays(random.Next(1500 - (client % 700) - idle)).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture));
            }

            text.Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
