namespace AiReactivator.Analytics.Clients.Gluing;

/// <summary>Sets that are joined: path halving, and the smaller number leads so that the outcome does not depend on order.</summary>
internal sealed class UnionFind
{
    private readonly int[] parent;

    public UnionFind(int count)
    {
        parent = new int[count];
        for (var i = 0; i < count; i++)
        {
            parent[i] = i;
        }
    }

    public int Find(int item)
    {
        while (parent[item] != item)
        {
            parent[item] = parent[parent[item]];
            item = parent[item];
        }

        return item;
    }

    /// <returns>True where the two were apart.</returns>
    public bool Union(int a, int b)
    {
        a = Find(a);
        b = Find(b);
        if (a == b)
        {
            return false;
        }

        if (a < b)
        {
            parent[b] = a;
        }
        else
        {
            parent[a] = b;
        }

        return true;
    }
}
