using System.Globalization;
using System.Text;
using AiReactivator.Analytics.Clients.Gluing;
using AiReactivator.Analytics.Pipeline;

namespace AiReactivator.Analytics.Tests.Clients.Gluing;

/// <summary>One client as long as the base, edited, with two hundred shared contacts along it.</summary>
public sealed class GiantCourtTests
{
    private const int Links = 20_000;
    private const int Shared = 200;

    [Fact]
    public void What_lifting_would_do_to_an_edited_giant_is_counted_a_few_times_and_not_for_each_contact()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Chain()));
        var read = AnalysisPipeline.Normalize(stream, new AnalysisSettings(), null, CancellationToken.None);
        Assert.All(read.Bench!.Court().Shared, shared => Assert.Equal(1, shared.ClientsIfLifted));

        var edited = read.Bench.Glue(GluingRules.Default with { Edits = [new(GluingEditKind.TakeOut, new ContactNumber(true, 0), 7)] }, CancellationToken.None);
        var court = edited.Bench!.Court();
        Assert.Equal((Shared, 2), (court.SharedCount, court.Glued.Clients));
        // Ten bases and a million rows in all: 1.4 million rows of this one, 41 thousand each time.
        var counted = court.Shared.TakeWhile(shared => shared.ClientsIfLifted is not null).ToList();
        Assert.InRange(counted.Count, 20, 40);
        Assert.All(counted, shared => Assert.Equal(2, shared.ClientsIfLifted));
        Assert.All(court.Shared.Skip(counted.Count), shared => Assert.Null(shared.ClientsIfLifted));
    }

    /// <summary>Each e-mail stands beside two phones, so that the rows hang together; six of them beside each of the shared phones.</summary>
    private static string Chain()
    {
        var text = new StringBuilder("line;error;name;phone;email;product;amount;date\n");
        var line = 1;
        void Add(int name, int phone, int email) =>
            text.Append(CultureInfo.InvariantCulture, $"{++line};;n{name}p;p{phone}m;e{email};Чай;1;01.05.2026\n");
        for (var link = 0; link < Links; link++)
        {
            Add(link % 1000, link, link);
            if (link > 0)
            {
                Add(link % 1000, link, link - 1);
            }
        }

        for (var phone = 0; phone < Shared; phone++)
        {
            for (var beside = 0; beside < 6; beside++)
            {
                Add(beside, Links + phone, (phone * 50) + beside);
            }
        }

        return text.ToString();
    }
}
