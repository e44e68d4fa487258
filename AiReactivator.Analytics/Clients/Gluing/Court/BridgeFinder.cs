using System.Runtime.InteropServices;

namespace AiReactivator.Analytics.Clients.Gluing.Court;

/// <summary>Finds the contacts that alone hold parts of a client together: what a guard on them would make of it.</summary>
/// <remarks>Rows that then have no contact that glues go by the guarded contact and name, as everywhere. Where the user put clients
/// together, each is judged for itself.</remarks>
/// <param name="keyCount">Phones and e-mails of the base.</param>
/// <param name="shared">For each key whether it glues nothing by itself.</param>
internal sealed class BridgeFinder(int keyCount, bool[] shared)
{
    private const int MostBridges = 20;

    private readonly int[] nodeOfKey = new int[keyCount];
    private readonly List<int> keys = [];
    private readonly CutGraph graph = new();
    private readonly Dictionary<(int Node, int Name), long> alone = [];

    /// <param name="parts">The client's rows by name, phone and e-mail.</param>
    /// <param name="rows">Says which key is which contact.</param>
    public GluingBridge[] Find(Dictionary<(int Name, int Phone, int Email), (int Rows, long Money)> parts, in ContactRows rows)
    {
        graph.Clear();
        keys.Clear();
        alone.Clear();
        foreach (var ((name, phone, email), part) in parts)
        {
            var (one, two) = (Node(phone), Node(email < 0 ? -1 : rows.PhoneCount + email));
            if (one >= 0 && two >= 0)
            {
                graph.AddRows(one, two, part.Rows, part.Money);
            }
            else if (Math.Max(one, two) is var node and >= 0)
            {
                graph.AddRows(node, part.Rows, part.Money);
                CollectionsMarshal.GetValueRefOrAddDefault(alone, (node, name), out _) += part.Money;
            }
        }

        graph.Search();
        var found = Judge(rows);
        foreach (var key in keys)
        {
            nodeOfKey[key] = 0;
        }

        return found;
    }

    private GluingBridge[] Judge(in ContactRows rows)
    {
        // Clients of those rows that have one contact only, and the biggest part, by contact.
        var (clients, biggest) = (new int[keys.Count], new long[keys.Count]);
        for (var node = 0; node < clients.Length; node++)
        {
            (clients[node], biggest[node]) = (graph[node].Pieces, graph[node].BiggestPiece);
        }

        foreach (var ((node, _), money) in alone)
        {
            biggest[node] = clients[node] == 0 ? money : Math.Max(biggest[node], money);
            clients[node]++;
        }

        var bridges = new List<(int Key, int Clients, long Split)>();
        for (var node = 0; node < clients.Length; node++)
        {
            if (clients[node] > 1)
            {
                bridges.Add((keys[node], clients[node], graph.Whole(node).Money - biggest[node]));
            }
        }

        bridges.Sort((a, b) => (b.Split, b.Clients, a.Key).CompareTo((a.Split, a.Clients, b.Key)));
        var found = new GluingBridge[Math.Min(bridges.Count, MostBridges)];
        for (var i = 0; i < found.Length; i++)
        {
            found[i] = new GluingBridge(rows.Contact(bridges[i].Key), bridges[i].Clients, bridges[i].Split / 100m);
        }

        return found;
    }

    private int Node(int key)
    {
        if (key < 0 || shared[key])
        {
            return -1;
        }

        if (nodeOfKey[key] == 0)
        {
            keys.Add(key);
            nodeOfKey[key] = graph.AddNode() + 1;
        }

        return nodeOfKey[key] - 1;
    }
}
