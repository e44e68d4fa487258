namespace AiReactivator.Analytics.Clients.Gluing.Court;

/// <summary>What falls apart where a contact does not glue: cut vertices of a graph of contacts, whose edges are the rows between two of them.</summary>
/// <remarks>Tarjan's search in one walk without recursion: linear in rows, however deep the chain. Made once, filled and searched many times.</remarks>
internal sealed class CutGraph
{
    private readonly List<(int One, int Two, int Rows, long Money)> edges = [];
    private CutNode[] nodes = new CutNode[16];
    private int[] ends = [];
    private int[] walk = [];
    private int met;

    /// <summary>Contacts.</summary>
    public int Count { get; private set; }

    /// <summary>A contact and, after <see cref="Search"/>, what it holds together.</summary>
    public ref readonly CutNode this[int node] => ref nodes[node];

    /// <summary>All that is connected with a contact.</summary>
    public ref readonly CutNode Whole(int node) => ref nodes[nodes[node].Root];

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        edges.Clear();
        nodes.AsSpan(0, Count).Clear();
        (Count, met) = (0, 0);
    }

    public int AddNode()
    {
        if (Count == nodes.Length)
        {
            Array.Resize(ref nodes, Count * 2);
        }

        return Count++;
    }

    /// <summary>Rows that have this contact only.</summary>
    public void AddRows(int node, int rows, long money)
    {
        ref var to = ref nodes[node];
        to.Incident += rows;
        to.Rows += rows;
        to.Money += money;
        to.AloneMoney += money;
    }

    /// <summary>Rows that have both contacts.</summary>
    public void AddRows(int one, int two, int rows, long money)
    {
        edges.Add((one, two, rows, money));
        nodes[one].Incident += rows;
        nodes[two].Incident += rows;
        nodes[one].Degree++;
        nodes[two].Degree++;
    }

    public void Search()
    {
        LayEdges();
        walk = walk.Length < Count ? new int[Count] : walk;
        for (var node = 0; node < Count; node++)
        {
            if (nodes[node].Order == 0)
            {
                Walk(node);
            }
        }

        for (var node = 0; node < Count; node++)
        {
            AddPieceAbove(node);
        }
    }

    /// <summary>Edges by node: those of a node end where the next one's begin.</summary>
    private void LayEdges()
    {
        var at = 0;
        for (var node = 0; node < Count; node++)
        {
            nodes[node].Next = at;
            at += nodes[node].Degree;
        }

        ends = ends.Length < at ? new int[at] : ends;
        for (var edge = 0; edge < edges.Count; edge++)
        {
            ends[nodes[edges[edge].One].Next++] = edge;
            ends[nodes[edges[edge].Two].Next++] = edge;
        }

        for (var node = 0; node < Count; node++)
        {
            nodes[node].Next -= nodes[node].Degree;
            nodes[node].End = nodes[node].Next + nodes[node].Degree;
        }
    }

    private void Walk(int root)
    {
        var depth = 0;
        Meet(root, root);
        walk[0] = root;
        while (depth >= 0)
        {
            var at = walk[depth];
            ref var node = ref nodes[at];
            if (node.Next == node.End)
            {
                depth--;
                if (depth >= 0)
                {
                    Leave(at, walk[depth]);
                }

                continue;
            }

            var (one, two, rows, money) = edges[ends[node.Next++]];
            var other = one == at ? two : one;
            ref var end = ref nodes[other];
            if (end.Order == 0)
            {
                Meet(other, root);
                node.OpenBranch = other;
                walk[++depth] = other;
            }
            else if (end.Order < node.Order)
            {
                // An edge belongs to its deeper end; every edge of such a walk leads up or down, never across.
                node.Low = Math.Min(node.Low, end.Order);
                node.Rows += rows;
                node.Money += money;
                nodes[end.OpenBranch].RowsToParent += rows;
            }
        }
    }

    private void Meet(int node, int root)
    {
        met++;
        (nodes[node].Order, nodes[node].Low, nodes[node].Root) = (met, met, root);
    }

    private void Leave(int child, int parent)
    {
        ref var from = ref nodes[child];
        ref var to = ref nodes[parent];
        to.Low = Math.Min(to.Low, from.Low);
        to.Rows += from.Rows;
        to.Money += from.Money;
        if (from.Low >= to.Order)
        {
            to.AddPiece(from.Money, from.Rows - from.RowsToParent);
        }
    }

    private void AddPieceAbove(int at)
    {
        ref var node = ref nodes[at];
        if (node.Root != at)
        {
            ref readonly var whole = ref nodes[node.Root];
            node.AddPiece(whole.Money - node.AloneMoney - node.PieceMoney, whole.Rows - node.Incident - node.PieceRows);
        }
    }
}

/// <summary>A contact in <see cref="CutGraph"/>.</summary>
internal struct CutNode
{
    // Of the walk.
    public int Degree;
    public int Next;
    public int End;
    public int Order;
    public int Low;
    public int Root;
    public int OpenBranch;
    public int RowsToParent;

    /// <summary>Rows that have the contact.</summary>
    public int Incident;

    /// <summary>Money of rows that have this contact only.</summary>
    public long AloneMoney;

    /// <summary>Rows and money below the contact in the walk; of the root: of all that is connected with it.</summary>
    public int Rows;
    public long Money;

    /// <summary>Parts that remain without the contact and are not connected; rows that have this contact only are in none.</summary>
    public int Pieces;

    /// <summary>Those of them with a row that does not have the contact.</summary>
    public int FilledPieces;

    public long BiggestPiece;
    public long PieceMoney;
    public int PieceRows;

    /// <param name="money">Money of the piece.</param>
    /// <param name="rows">Its rows without the contact.</param>
    public void AddPiece(long money, int rows)
    {
        BiggestPiece = Pieces == 0 ? money : Math.Max(BiggestPiece, money);
        Pieces++;
        FilledPieces += rows > 0 ? 1 : 0;
        PieceMoney += money;
        PieceRows += rows;
    }
}
