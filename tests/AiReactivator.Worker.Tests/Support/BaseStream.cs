using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace AiReactivator.Worker.Tests.Support;

/// <summary>A depersonalised stream by a seed: exactly so many clients, several purchases each, as the tab would send it.</summary>
internal static class BaseStream
{
    public const string Header = "line;error;name;phone;email;product;amount;date";

    public static string Text(int clients, int seed, int purchases = 3)
    {
        var random = new Random(seed);
        var text = new StringBuilder(Header).Append('\n');
        var line = 1;
        var begin = new DateOnly(2024, 1, 1);
        for (var visit = 0; visit < purchases; visit++)
        {
            for (var client = 0; client < clients; client++)
            {
                var day = begin.AddDays(random.Next(300) + (visit * 60));
                text.Append(CultureInfo.InvariantCulture, $"{++line};;n{client}p;p{client}m;e{client};Товар {random.Next(20)};{random.Next(500, 90_000)};{day:dd.MM.yyyy}\n");
            }
        }

        return text.ToString();
    }

    public static byte[] Of(int clients, int seed, int purchases = 3) => Pack(Text(clients, seed, purchases));

    public static byte[] Pack(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }
}
