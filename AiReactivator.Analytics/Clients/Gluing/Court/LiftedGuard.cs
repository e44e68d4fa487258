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
    private readonly GluingOutcome glued;
    private readonly int[] clients;
    private readonly bool[] edited;
    private readonly bool anyEdited;
    private readonly int[] stamps;
    private readonly int[] stampsOfGlued;
    private readonly CutGraph graph = new();
    private readonly Dictionary<(int Key, int Name), int> nodes = [];
    private int stamp;

    public LiftedGuard(in ContactRows rows, GluingOutcome glued)
    {
        this.glued = glued;
        anyEdited = glued.Rules.Edits.Any(edit => edit.Kind is GluingEditKind.TakeOut or GluingEditKind.Together);
        clients = glued.Clients;
        var count = glued.Report.Clients;
        if (anyEdited)
        {
            clients = ContactGluing.Glue(rows, glued.Shared, out var report);
            count = report.Clients;
        }

        edited = new bool[anyEdited ? count : 0];
        stamps = new int[count];
        stampsOfGlued = new int[anyEdited ? glued.Report.Clients : 0];
        if (anyEdited)
        {
            MarkEdited(rows);
        }

        FillGraph(rows);
    }

    /// <param name="key">The shared contact.</param>
    /// <param name="own">Rows that have it.</param>
    /// <param name="rows">All rows.</param>
    public int Clients(int key, ReadOnlySpan<int> own, in ContactRows rows)
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

        return touchesEdited ? GlueAgain(key, rows) : glued.Report.Clients - touched + 1 + left;
    }

    /// <summary>Glues the clients that the contact touches and those that the user edited, and counts before and after.</summary>
    private int GlueAgain(int key, in ContactRows rows)
    {
        var (some, before) = (new List<int>(), 0);
        for (var row = 0; row < clients.Length; row++)
        {
            if (stamps[clients[row]] != stamp && !edited[clients[row]])
            {
                continue;
            }

            some.Add(row);
            if (stampsOfGlued[glued.Clients[row]] != stamp)
            {
                stampsOfGlued[glued.Clients[row]] = stamp;
                before++;
            }
        }

        var (phones, emails, names) = (new int[some.Count], new int[some.Count], new int[some.Count]);
        for (var i = 0; i < phones.Length; i++)
        {
            (phones[i], emails[i], names[i]) = (rows.Phones[some[i]], rows.Emails[some[i]], rows.Names[some[i]]);
        }

        var part = new ContactRows(phones, emails, names, rows.PhoneCount, rows.EmailCount, rows.NameCount);
        bool[] shared = [.. glued.Shared];
        shared[key] = false;
        var again = ContactGluing.Glue(part, shared, out var report);
        return glued.Report.Clients - before + EditedClients.Apply(part, glued.Rules, again, report.Clients, []);
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
