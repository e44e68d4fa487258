using AiReactivator.Analytics.Clients.Gluing;

namespace AiReactivator.Analytics.Tests.Clients.Gluing;

/// <summary>Rows by numbers of their contacts, −1 for none.</summary>
internal sealed record TestRows(int[] Phones, int[] Emails, int[] Names, long[] Amounts)
{
    public int Count => Phones.Length;

    public ContactRows Contacts => new(Phones, Emails, Names, Phones.Max() + 1, Emails.Max() + 1, Names.Max() + 1);

    /// <summary>Few contacts and names to many rows: chains, shared contacts, rows of shared contacts only and singles all appear.</summary>
    public static TestRows Draw(Random random)
    {
        var count = random.Next(1, 60);
        var (phones, emails, names) = (random.Next(1, 12), random.Next(1, 12), random.Next(1, 7));
        var rows = new TestRows(new int[count], new int[count], new int[count], new long[count]);
        for (var row = 0; row < count; row++)
        {
            var kind = random.Next(4);
            rows.Phones[row] = kind == 0 ? -1 : random.Next(phones);
            rows.Emails[row] = kind == 1 ? -1 : random.Next(emails);
            rows.Names[row] = random.Next(-1, names);
            rows.Amounts[row] = random.Next(-100, 1000);
        }

        return rows;
    }

    /// <summary>Low thresholds and a few decisions, some about numbers that no row has.</summary>
    public GluingRules DrawRules(Random random, int edits, bool pairs = true)
    {
        var list = new List<GluingEdit>();
        for (var i = random.Next(edits + 1); i > 0; i--)
        {
            list.Add(DrawEdit(random, pairs));
        }

        return new GluingRules(random.Next(2, 4), random.Next(2, 4), list);
    }

    public GluingEdit DrawEdit(Random random, bool pairs) => (GluingEditKind)random.Next(pairs ? 4 : 2) switch
    {
        GluingEditKind.TakeOut => new GluingEdit(GluingEditKind.TakeOut, DrawContact(random), random.Next(-1, Names.Max() + 2)),
        GluingEditKind.Together => new GluingEdit(GluingEditKind.Together, DrawContact(random), DrawName(random), DrawContact(random), DrawName(random)),
        var kind => new GluingEdit(kind, DrawContact(random)),
    };

    public TestRows Permuted(int[] order) => new(
        Array.ConvertAll(order, row => Phones[row]),
        Array.ConvertAll(order, row => Emails[row]),
        Array.ConvertAll(order, row => Names[row]),
        Array.ConvertAll(order, row => Amounts[row]));

    public GluingOutcome Glue(GluingRules rules) => RowGluing.Glue(Contacts, rules);

    /// <summary>The partition whatever the numbers: for each row the first row of its client.</summary>
    public static int[] Partition(int[] clients) => Array.ConvertAll(clients, client => Array.IndexOf(clients, client));

    private ContactNumber DrawContact(Random random) =>
        random.Next(2) == 0 ? new ContactNumber(true, random.Next(-1, Phones.Max() + 2)) : new ContactNumber(false, random.Next(-1, Emails.Max() + 2));

    private int? DrawName(Random random) => random.Next(2) == 0 ? null : random.Next(-1, Names.Max() + 2);
}
