using System.Globalization;
using System.Text;

namespace AiReactivator.Benchmarks;

/// <summary>A shop's export as its CRM writes it, of any size and the same for the same size: «;», decimal comma, a date for each purchase, phones in
/// several spellings, e-mails in capitals, rows without one of the two. A client has five rows on average.</summary>
internal static class ShopFile
{
    const int Days = 1095;

    static readonly DateOnly Last = new(2026, 6, 30);
    static readonly string[] Surnames = ["Иванов", "Смирнов", "Кузнецов", "Попов", "Соколов", "Лебедев", "Козлов", "Новиков", "Морозов", "Петров"];
    static readonly string[] Names = ["Александр", "Дмитрий", "Максим", "Сергей", "Андрей", "Алексей", "Артём", "Илья", "Кирилл", "Михаил"];
    static readonly string[] Products = [.. Enumerable.Range(1, 40).Select(n => $"Товар {n}")];

    /// <summary>Writes a file.</summary>
    public static void Write(Stream output, int rows)
    {
        var random = new Random(20261126);
        var purchases = Draw(random, rows, Math.Max(1, rows / 5));
        using var text = new StreamWriter(output, new UTF8Encoding(true), 1 << 16, leaveOpen: true);
        text.Write("Имя;Телефон;Email;Товар;Сумма;Дата покупки\r\n");
        foreach (var (day, client) in purchases)
        {
            var taste = client % Products.Length;
            var product = random.Next(100) < 45 ? taste : (int)(Products.Length * Math.Pow(random.NextDouble(), 2));
            var amount = Math.Exp(6.5 + (client * 7919L % 1000 / 500.0) + (0.5 * (random.NextDouble() + random.NextDouble() - 1)));
            var silent = random.Next(100);
            text.Write(Surnames[client / 10 % 10]);
            text.Write(' ');
            text.Write(Names[client % 10]);
            text.Write(';');
            Phone(text, silent < 6 ? -1 : client, random.Next(4));
            text.Write(';');
            text.Write(silent > 93 ? "" : random.Next(7) == 0 ? string.Create(CultureInfo.InvariantCulture, $"K{client}@EXAMPLE.RU") : string.Create(CultureInfo.InvariantCulture, $"k{client}@example.ru"));
            text.Write(string.Create(CultureInfo.InvariantCulture, $";{Products[product]};{(long)amount},{random.Next(100):00};{Last.AddDays(day - Days):dd.MM.yyyy}\r\n"));
        }
    }

    /// <summary>Clients come on any day, buy at rates of their own, and leave after some purchase.</summary>
    static (int Day, int Client)[] Draw(Random random, int rows, int clients)
    {
        var drawn = new (int Day, int Client)[rows];
        var count = 0;
        for (var client = 0; client < clients; client++)
        {
            // What is left is shared by those who are left, so that exactly so many rows come out.
            var most = client == clients - 1 ? rows - count : Math.Min(rows - count - (clients - 1 - client), 1 + Repeats(random));
            var (first, pause) = (random.Next(Days), -90 * Math.Log(1 - random.NextDouble()));
            for (var (i, day) = (0, (double)first); i < most; i++, day += -pause * Math.Log(1 - random.NextDouble()))
            {
                drawn[count++] = (Math.Min(Days, (int)day), client);
            }
        }

        Array.Sort(drawn, 0, count);
        return count == rows ? drawn : drawn[..count];
    }

    static int Repeats(Random random) => (int)(-4.4 * Math.Log(1 - random.NextDouble()));

    static void Phone(StreamWriter text, int client, int spelling)
    {
        if (client < 0)
        {
            return;
        }

        var digits = (9_000_000_000 + (client * 7_368_787L % 999_999_937)).ToString(CultureInfo.InvariantCulture);
        text.Write(spelling switch
        {
            0 => $"+7 {digits[..3]} {digits[3..6]}-{digits[6..8]}-{digits[8..]}",
            1 => $"8 ({digits[..3]}) {digits[3..6]}-{digits[6..8]}-{digits[8..]}",
            2 => "+7" + digits,
            _ => digits,
        });
    }
}
