namespace AiReactivator.Analytics.Intake.Raw;

/// <summary>Where the header is.</summary>
/// <param name="LinesAbove">Physical lines before it.</param>
/// <param name="Separator">The character between cells.</param>
/// <param name="KnownHeaders">How many of its cells lead to a field.</param>
/// <param name="HasCyrillic">Whether a known header has a letter that is not ASCII.</param>
internal readonly record struct HeaderPlace(int LinesAbove, char Separator, int KnownHeaders, bool HasCyrillic);

/// <summary>Finds header and separator by the words of the header: counting characters is misled by decimal commas.</summary>
internal static class HeaderFinder
{
    /// <summary>Title rows stand above the header in exports of 1С.</summary>
    private const int LinesSearched = 10;

    private const int EnoughHeaders = 3;
    private const int EnoughTelling = 2;

    private static readonly char[] Separators = [';', '\t', ',', '|'];

    public static HeaderPlace Find(string text)
    {
        var (line, searched, start) = (0, 0, 0);
        HeaderPlace? firstLine = null;
        while (start < text.Length && searched < LinesSearched)
        {
            var end = text.AsSpan(start).IndexOfAny('\r', '\n');
            end = end < 0 ? text.Length : start + end;
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
            {
                searched++;
                var place = Look(text[start..end], line, out var telling);
                firstLine ??= place;
                if (place.KnownHeaders >= EnoughHeaders && telling >= EnoughTelling)
                {
                    return place;
                }
            }

            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
            line++;
        }

        return firstLine ?? new HeaderPlace(0, ';', 0, false);
    }

    /// <summary>The separator under which most cells are headers of ours; of equals, the one with most cells.</summary>
    private static HeaderPlace Look(string line, int number, out int telling)
    {
        var (best, bestCells) = (new HeaderPlace(number, ';', 0, false), -1);
        telling = 0;
        foreach (var separator in Separators)
        {
            var cells = line.Split(separator);
            var (known, tellingHere, cyrillic) = (new HashSet<Field>(), 0, false);
            foreach (var cell in cells)
            {
                if (cell.Length <= 100 && HeaderNames.TryFind(HeaderNames.Key(cell), out var target, out _) && known.Add(target.Field))
                {
                    tellingHere += target.Field is Field.Product or Field.Amount or Field.Phone or Field.Email or Field.Days or Field.FirstDate or Field.Date ? 1 : 0;
                    cyrillic |= cell.Any(c => c > '\u007f');
                }
            }

            if (known.Count > best.KnownHeaders || (known.Count == best.KnownHeaders && cells.Length > bestCells))
            {
                (best, bestCells, telling) = (new HeaderPlace(number, separator, known.Count, cyrillic), cells.Length, tellingHere);
            }
        }

        return best;
    }
}
