using System.Runtime.InteropServices;

namespace AiReactivator.Analytics.Clients.Gluing.Court;

/// <summary>How many clients there would be if a shared contact did glue. Exact, and for each contact in time of its own rows.</summary>
/// <remarks>
/// <para>All clients with a row of the contact become one. Rows that were joined by shared contacts and name only, and have the contact, go
/// over to it; what they leave behind may fall apart, which the cut vertices of those rows tell.</para>
/// <para>Where rows were taken out or put together by the user and the contact touches their clients, those clients are glued again by themselves.</para>
/// </remarks>
internal sealed class LiftedGuard
{
    /// <summary>Rows that may be glued again for all contacts together: so often the base, and enough for any small one.</summary>
    private const int MostBases = 10;
    private const int SmallBase = 1_000_000;

    private readonly GluingOutcome glued;
    private readonly int[] clients;
    private readonly bool[] edited;
    private readonly bool anyEdited;
    private readonly int[] stamps;
    private readonly int[] stampsOfGlued;
    private readonly List<int> editedRows = [];
    private readonly Grouping byClient;
    private readonly SomeRows part;
    private readonly CutGraph graph = new();
    private readonly Dictionary<(int Key, int Name), int> nodes = [];
    private long rowsLeft;
    private int stamp;

    public LiftedGuard(in ContactRows rows, GluingOutcome glued)
    {
        this.glued = glued;
        rowsLeft = ((long)MostBases * rows.Count) + SmallBase;
        (clients, stamps) = (glued.Clients, new int[glued.Report.Clients]);
        (edited, stampsOfGlued, byClient, part) = ([], [], new Grouping([], 0), new SomeRows(default));
        anyEdited = glued.Rules.Edits.Any(edit => edit.Kind is GluingEditKind.TakeOut or GluingEditKind.Together);
        if (anyEdited)
        {
            clients = ContactGluing.Glue(rows, glued.Shared, out var report);
            (edited, stamps, stampsOfGlued) = (new bool[report.Clients], new int[report.Clients], stamps);
            (byClient, part) = (new Grouping(clients, report.Clients), new SomeRows(rows));
            MarkEdited(rows);
        }

        FillGraph(rows);
    }

    /// <param name="key">The shared contact.</param>
    /// <param name="own">Rows that have it.</param>
    /// <param name="rows">All rows.</param>
    /// <returns>Null where too much would have to be glued again: a giant client that was edited, touched by one shared contact after another.</returns>
    public int? Clients(int key, ReadOnlySpan<int> own, in ContactRows rows)
    {
        stamp++;
        var (touched, left, touchesEdited) = (0, 0, false);
        foreach (var row in own)
        {
            var client = clients[row];
            if (stamps[client] != stamp)
            {
                stamps[client] = stamp;
                touched++;
                touchesEdited |= anyEdited && edited[client];
            }

            // A node is asked for once: what it leaves is counted and taken off.
            if (nodes.Count > 0 && nodes.Remove((key, rows.Names[row]), out var node))
            {
                left += graph[node].FilledPieces;
            }
        }

        return touchesEdited ? GlueAgain(key, own, rows) : glued.Report.Clients - touched + 1 + left;
    }

    /// <summary>Glues the clients that the contact touches and those that the user edited, and counts before and after.</summary>
    private int? GlueAgain(int key, ReadOnlySpan<int> own, in ContactRows rows)
    {
        rowsLeft -= editedRows.Count;
        if (rowsLeft < 0)
        {
            return null;
        }

        var some = new List<int>(editedRows);
        foreach (var row in own)
        {
            // Each client once: its stamp is taken back as its rows are taken in.
            if (stamps[clients[row]] == stamp && !edited[clients[row]])
            {
                stamps[clients[row]] = 0;
                rowsLeft -= byClient[clients[row]].Length;
                if (rowsLeft < 0)
                {
                    return null;
                }

                some.AddRange(byClient[clients[row]]);
            }
        }

        var before = 0;
        foreach (var row in some)
        {
            if (stampsOfGlued[glued.Clients[row]] != stamp)
            {
                stampsOfGlued[glued.Clients[row]] = stamp;
                before++;
            }
        }

        part.Take(some, rows);
        var contacts = part.Contacts;
        var shared = part.Shared(glued.Shared, rows);
        shared[contacts.Key(part.Of(rows.Contact(key)))] = false;
        var again = ContactGluing.Glue(contacts, shared, out var report);
        return glued.Report.Clients - before + EditedClients.Apply(contacts, part.Of(glued.Rules), again, report.Clients, []);
    }

    private void MarkEdited(in ContactRows rows)
    {
        var spoken = SpokenContacts.Keys(rows, glued.Rules);
        for (var row = 0; row < rows.Count; row++)
        {
            var (phone, email) = (rows.Phones[row], rows.Emails[row]);
            if ((phone >= 0 && spoken[phone]) || (email >= 0 && spoken[rows.PhoneCount + email]))
            {
                edited[clients[row]] = true;
            }
        }

        for (var row = 0; row < clients.Length; row++)
        {
            if (edited[clients[row]])
            {
                editedRows.Add(row);
            }
        }
    }

    /// <summary>Rows without a contact that glues: a node is a shared contact with a name.</summary>
    private void FillGraph(in ContactRows rows)
    {
        for (var row = 0; row < rows.Count; row++)
        {
            if (rows.GluingPhone(row, glued.Shared) >= 0 || rows.GluingEmail(row, glued.Shared) >= 0)
            {
                continue;
            }

            var (phone, email, name) = (rows.Phones[row], rows.Emails[row], rows.Names[row]);
            var (one, two) = (phone < 0 ? -1 : Node(phone, name), email < 0 ? -1 : Node(rows.PhoneCount + email, name));
            if (one >= 0 && two >= 0)
            {
                graph.AddRows(one, two, 1, 0);
            }
            else if (Math.Max(one, two) is var node and >= 0)
            {
                graph.AddRows(node, 1, 0);
            }
        }

        graph.Search();
    }

    private int Node(int key, int name)
    {
        ref var node = ref CollectionsMarshal.GetValueRefOrAddDefault(nodes, (key, name), out var known);
        return known ? node : node = graph.AddNode();
    }
}
