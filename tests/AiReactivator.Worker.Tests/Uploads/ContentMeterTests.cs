using System.Text;
using AiReactivator.Worker.Tests.Support;
using AiReactivator.Worker.Uploads;

namespace AiReactivator.Worker.Tests.Uploads;

public sealed class ContentMeterTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("header", 0)]
    [InlineData("header\n", 0)]
    [InlineData("header\nrow", 1)]
    [InlineData("header\nrow\nrow\n", 2)]
    [InlineData("header\n\"a\nb\";c\nrow\n", 2)]
    [InlineData("header\n\"a\"\"\nb\"\n", 1)]
    public void Rows_are_counted_as_csv_has_them(string text, int rows)
    {
        using var meter = new ContentMeter(new byte[32]);
        meter.Append(Encoding.UTF8.GetBytes(text));
        Assert.Equal(rows, meter.Rows);
    }

    [Fact]
    public void Pieces_give_the_same_as_the_whole()
    {
        var bytes = Encoding.UTF8.GetBytes(BaseStream.Text(50, seed: 1));
        using var whole = new ContentMeter(new byte[32]);
        whole.Append(bytes);
        using var pieces = new ContentMeter(new byte[32]);
        foreach (var piece in bytes.Chunk(7))
        {
            pieces.Append(piece);
        }

        Assert.Equal(150, pieces.Rows);
        Assert.Equal(whole.Fingerprint(), pieces.Fingerprint());
    }

    [Fact]
    public void Fingerprint_depends_on_the_key()
    {
        using var one = new ContentMeter(new byte[32]);
        using var other = new ContentMeter([.. Enumerable.Repeat((byte)1, 32)]);
        Assert.NotEqual(one.Fingerprint(), other.Fingerprint());
    }
}
