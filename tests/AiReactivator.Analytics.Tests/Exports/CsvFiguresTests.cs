using System.Globalization;
using System.Text;
using AiReactivator.Analytics.Exports;

namespace AiReactivator.Analytics.Tests.Exports;

/// <summary>The quick figures against the formats of .NET, which they stand for byte by byte.</summary>
public sealed class CsvFiguresTests
{
    static readonly CultureInfo Russian = new("") { NumberFormat = { NumberDecimalSeparator = "," } };

    static readonly string[] Formats = ["0", "0.0", "0.00", "0.000", "0%", "0.0%", "0.00%"];

    delegate int Figure<in T>(T value, Span<byte> target);

    [Fact]
    public void Ratios_are_those_of_the_format()
    {
        double[] odd =
        [
            0, -0.0, double.Epsilon, -1, -0.04, 0.05, 0.15, 0.25, 0.35, 0.005, 0.015, 0.125, 0.995, 0.9995, 1.005, 2.675, 0.045, 0.0005, 0.99949999999999, 0.9995000000000001,
            1e9, 9_999_999.95, 123_456_789.125, 1e10 - 0.5, 1e10, 1e15, 1e16, 1e300, double.NaN, double.PositiveInfinity, double.NegativeInfinity, 1.0 / 3, 2.0 / 3,
        ];
        var random = new Random(20261126);
        double[] drawn =
        [
            .. Enumerable.Range(0, 20_000).Select(_ => random.NextDouble()),
            .. Enumerable.Range(0, 20_000).Select(_ => Math.Pow(10, random.Next(-8, 14)) * random.NextDouble()),
            .. Enumerable.Range(0, 20_000).Select(i => (i / 1000.0) + 0.0005),
            .. Enumerable.Range(0, 20_000).Select(i => i / 2000.0),
            .. Enumerable.Range(0, 5_000).Select(i => Math.BitDecrement((i / 100.0) + 0.005)),
        ];
        foreach (var value in odd.Concat(drawn))
        {
            foreach (var format in Formats)
            {
                Assert.Equal(value.ToString(format, Russian), Text<double>((figure, target) => CsvFigures.Ratio(figure, format, target), value));
            }
        }
    }

    [Fact]
    public void Money_numbers_and_dates_are_those_of_the_formats()
    {
        var random = new Random(20261127);
        long[] odd = [0, 1, -1, 9, 10, 99, 100, 101, -99, -100, long.MaxValue, long.MinValue, 999_999_999_999_999_999, 1_000_000_000_000_000_000];
        foreach (var value in odd.Concat(Enumerable.Range(0, 20_000).Select(_ => random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64))))
        {
            Assert.Equal((value / 100m).ToString("0.00", Russian), Text<long>(CsvFigures.Money, value));
            Assert.Equal(value.ToString(Russian), Text<long>(CsvFigures.Number, value));
        }

        foreach (var day in Enumerable.Range(0, 20_000).Select(_ => random.Next(DateOnly.MaxValue.DayNumber + 1)))
        {
            Assert.Equal(DateOnly.FromDayNumber(day).ToString("dd.MM.yyyy", Russian), Text<int>(CsvFigures.Date, day));
        }
    }

    [Fact]
    public void Precise_figures_lead_back_to_the_same_number()
    {
        var random = new Random(20261128);
        foreach (var value in Enumerable.Range(0, 10_000).Select(_ => random.NextDouble() * Math.Pow(10, random.Next(-12, 18))))
        {
            Assert.Equal(value.ToString("R", CultureInfo.InvariantCulture), Text<double>(CsvFigures.Precise, value));
        }
    }

    static string Text<T>(Figure<T> write, T value)
    {
        Span<byte> target = stackalloc byte[CsvFigures.Longest];
        return Encoding.ASCII.GetString(target[..write(value, target)]);
    }
}
