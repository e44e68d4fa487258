namespace AiReactivator.Analytics.Clients.Gluing;

/// <summary>Which pieces of clients belong together after the user's decisions; a few pieces, whatever the size of the base.</summary>
internal sealed class PieceGroups
{
    /// <summary>Stands for the name of what remains of a client.</summary>
    public const int Rest = int.MinValue;

    private readonly HashSet<(int Client, int Name)> taken = [];
    private readonly Dictionary<(int Client, int Name), List<(int Client, int Name)>> groups = [];

    /// <summary>Whether nothing was decided.</summary>
    public bool IsEmpty => taken.Count == 0 && groups.Count == 0;

    /// <summary>Whether the name was taken out of the client, even if it was put together with something since.</summary>
    public bool IsOut((int Client, int Name) piece) => taken.Contains(piece);

    /// <summary>The piece leaves whatever it was with; what it was with stays together.</summary>
    public void Isolate((int Client, int Name) piece)
    {
        taken.Add(piece);
        if (groups.Remove(piece, out var group))
        {
            group.Remove(piece);
        }
    }

    /// <summary>The two and all they are with are one.</summary>
    public void Join((int Client, int Name) one, (int Client, int Name) two)
    {
        var (into, from) = (Group(one), Group(two));
        if (ReferenceEquals(into, from))
        {
            return;
        }

        into.AddRange(from);
        foreach (var piece in from)
        {
            groups[piece] = into;
        }
    }

    /// <summary>A place for each piece: below <paramref name="clients"/> the client of a rest, from there on of names taken out.</summary>
    public (Dictionary<(int Client, int Name), int> Pieces, Dictionary<int, int> Rests) Number(int clients, out int total)
    {
        var places = new Dictionary<List<(int Client, int Name)>, int>(ReferenceEqualityComparer.Instance);
        var (pieces, rests) = (new Dictionary<(int, int), int>(), new Dictionary<int, int>());
        total = clients;
        foreach (var piece in taken)
        {
            pieces[piece] = groups.TryGetValue(piece, out var group) ? Place(group, ref total) : total++;
        }

        foreach (var (piece, group) in groups)
        {
            if (piece.Name == Rest)
            {
                rests[piece.Client] = Place(group, ref total);
            }
        }

        return (pieces, rests);

        int Place(List<(int Client, int Name)> group, ref int total)
        {
            if (!places.TryGetValue(group, out var place))
            {
                places[group] = place = total++;
            }

            return place;
        }
    }

    private List<(int Client, int Name)> Group((int Client, int Name) piece)
    {
        if (!groups.TryGetValue(piece, out var group))
        {
            groups[piece] = group = [piece];
        }

        return group;
    }
}
