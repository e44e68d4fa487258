namespace AiReactivator.Analytics.Clients.Gluing;

/// <summary>Pairs that the user took apart or put together, on top of the gluing by contacts.</summary>
/// <remarks>What a decision speaks of is found in the gluing without these decisions, so that the order of rows and, among rows taken
/// out, the order of decisions do not matter. The pieces: each client without what was taken out of it, and each name taken out of a client.</remarks>
internal static class EditedClients
{
    /// <param name="rows">The rows.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="clients">The client of each row: numbered anew in place.</param>
    /// <param name="count">Clients so far.</param>
    /// <param name="ignored">Gets the places of decisions that could not be applied.</param>
    /// <returns>Clients afterwards.</returns>
    public static int Apply(in ContactRows rows, GluingRules rules, int[] clients, int count, List<int> ignored)
    {
        if (!rules.Edits.Any(edit => edit.Kind is GluingEditKind.TakeOut or GluingEditKind.Together))
        {
            return count;
        }

        var spoken = new SpokenContacts(rows, rules, clients);
        var takenRows = TakenNames.Find(rows, rules, spoken, clients);
        var pieces = new PieceGroups();
        for (var i = 0; i < rules.Edits.Count; i++)
        {
            var edit = rules.Edits[i];
            var done = edit.Kind switch
            {
                GluingEditKind.TakeOut => TakeOut(rows, edit, spoken, takenRows, pieces),
                GluingEditKind.Together => PutTogether(rows, edit, spoken, takenRows, pieces),
                _ => true,
            };
            if (!done)
            {
                ignored.Add(i);
            }
        }

        return pieces.IsEmpty ? count : Number(rows, clients, count, takenRows, pieces);
    }

    private static bool TakeOut(in ContactRows rows, GluingEdit edit, SpokenContacts spoken, TakenNames taken, PieceGroups pieces)
    {
        var client = spoken.ClientOf(rows.Key(edit.Contact), edit.TakenName);
        if (client < 0 || !taken.Splits(client, edit.TakenName))
        {
            return false;
        }

        pieces.Isolate((client, edit.TakenName));
        return true;
    }

    private static bool PutTogether(in ContactRows rows, GluingEdit edit, SpokenContacts spoken, TakenNames taken, PieceGroups pieces)
    {
        if (edit.Other is not { } other)
        {
            return false;
        }

        var (key, otherKey) = (rows.Key(edit.Contact), rows.Key(other));
        if (key == otherKey && edit.Name is null && edit.OtherName is null)
        {
            return TogetherAgain(key, spoken, taken, pieces);
        }

        if (Piece(key, edit.Name, spoken, pieces) is not { } one || Piece(otherKey, edit.OtherName, spoken, pieces) is not { } two)
        {
            return false;
        }

        pieces.Join(one, two);
        return true;
    }

    /// <summary>All that was taken out of the client of a contact and has the contact comes back.</summary>
    private static bool TogetherAgain(int key, SpokenContacts spoken, TakenNames taken, PieceGroups pieces)
    {
        var client = spoken.ClientOf(key, null);
        if (client < 0)
        {
            return false;
        }

        foreach (var name in taken.Of(client))
        {
            if (pieces.IsOut((client, name)) && spoken.Has(key, name))
            {
                pieces.Join((client, PieceGroups.Rest), (client, name));
            }
        }

        return true;
    }

    /// <summary>The piece that a contact, or a contact with a name, stands for at this moment: the rest of the client before what was taken out of it.</summary>
    private static (int Client, int Name)? Piece(int key, int? name, SpokenContacts spoken, PieceGroups pieces)
    {
        var client = spoken.ClientOf(key, name);
        if (client < 0)
        {
            return null;
        }

        if (name is { } given)
        {
            return spoken.Has(key, given) ? (client, pieces.IsOut((client, given)) ? given : PieceGroups.Rest) : null;
        }

        // A contact whose every row was taken out stands for those rows, where they are one piece.
        var names = spoken.NamesOf(key);
        return names.Any(n => !pieces.IsOut((client, n))) ? (client, PieceGroups.Rest) : names.Count == 1 ? (client, names.First()) : null;
    }

    private static int Number(in ContactRows rows, int[] clients, int count, TakenNames taken, PieceGroups pieces)
    {
        var groups = pieces.Number(count, out var total);
        var numbers = new int[total];
        Array.Fill(numbers, -1);
        var next = 0;
        for (var row = 0; row < clients.Length; row++)
        {
            var client = clients[row];
            var place = taken.Touches(client) && groups.Pieces.TryGetValue((client, rows.Names[row]), out var piece)
                ? piece
                : groups.Rests.TryGetValue(client, out var rest) ? rest : client;
            clients[row] = numbers[place] < 0 ? numbers[place] = next++ : numbers[place];
        }

        return next;
    }
}
