using System.Text.Unicode;

namespace AiReactivator.Analytics.Intake.Raw;

/// <summary>Finds the encoding: byte order mark, UTF-16 by its zeros, valid UTF-8, else the one in which the header has words of ours. The same in the tab.</summary>
internal static class EncodingFinder
{
    private const int SearchedBytes = 4096;
    private const double MostControls = 0.02;

    /// <summary>Letters of UTF-8 beyond ASCII, for one that is broken, in a text that is UTF-8 all the same.</summary>
    private const int Mostly = 10;

    /// <param name="head">The beginning of the file.</param>
    /// <param name="header">Where the header is.</param>
    /// <returns>Null for a binary file.</returns>
    public static TextEncoding? Find(ReadOnlySpan<byte> head, out HeaderPlace header)
    {
        var encoding = TextEncodings.ByMark(head) ?? Utf16ByZeros(head);
        if (encoding is null && IsUtf8(head))
        {
            encoding = TextEncodings.Utf8;
        }

        if (encoding is null)
        {
            encoding = ByHeader(head, out header);
        }
        else
        {
            header = Look(encoding, head);
        }

        return header.Score == 0 && IsBinary(encoding, head) ? null : encoding;
    }

    /// <summary>Where no word of the header tells more, few broken letters among many good ones do not make a text of another encoding.</summary>
    private static TextEncoding ByHeader(ReadOnlySpan<byte> head, out HeaderPlace header)
    {
        TextEncoding[] candidates = IsMostlyUtf8(head) ? [TextEncodings.Utf8, .. TextEncodings.SingleByte] : [.. TextEncodings.SingleByte, TextEncodings.Utf8];
        var best = candidates[0];
        header = Look(best, head);
        foreach (var candidate in candidates.Skip(1))
        {
            var place = Look(candidate, head);
            if (place.Score > header.Score)
            {
                (best, header) = (candidate, place);
            }
        }

        return best;
    }

    private static HeaderPlace Look(TextEncoding encoding, ReadOnlySpan<byte> head)
    {
        // A letter whose end is missing is none yet.
        var bytes = head[encoding.BomLength..];
        var text = new char[encoding.Encoding.GetMaxCharCount(bytes.Length)];
        return HeaderFinder.Find(new string(text, 0, encoding.Encoding.GetDecoder().GetChars(bytes, text, flush: false)));
    }

    /// <summary>Without a mark: letters of UTF-16 have the high byte 0 or 4 (Cyrillic) in every second place, separators and digits 0.</summary>
    private static TextEncoding? Utf16ByZeros(ReadOnlySpan<byte> head)
    {
        var pairs = Math.Min(head.Length, SearchedBytes) / 2;
        if (pairs < 4)
        {
            return null;
        }

        Span<int> high = stackalloc int[2];
        Span<int> zeros = stackalloc int[2];
        for (var i = 0; i < pairs * 2; i++)
        {
            high[i & 1] += head[i] is 0 or 4 or 0x20 ? 1 : 0;
            zeros[i & 1] += head[i] == 0 ? 1 : 0;
        }

        foreach (var (side, encoding) in new[] { (1, TextEncodings.Utf16Little), (0, TextEncodings.Utf16Big) })
        {
            if (high[side] >= pairs * 0.9 && zeros[side] >= pairs * 0.05)
            {
                return encoding;
            }

            if (zeros[side] > pairs * 0.1 && zeros[1 - side] < zeros[side] / 10.0 && Look(encoding, head).Score > 0)
            {
                return encoding;
            }
        }

        return null;
    }

    /// <summary>Also where the end is missing of the last letter: of the beginning of a file, or of a file that was cut.</summary>
    private static bool IsUtf8(ReadOnlySpan<byte> head)
    {
        if (Utf8.IsValid(head))
        {
            return true;
        }

        for (var cut = 1; cut <= 3 && cut <= head.Length; cut++)
        {
            var lead = head[^cut];
            if (lead is >= 0xC2 and <= 0xF4 && cut < (lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4))
            {
                return Utf8.IsValid(head[..^cut]);
            }
        }

        return false;
    }

    private static bool IsMostlyUtf8(ReadOnlySpan<byte> head)
    {
        var (good, broken) = (0, 0);
        foreach (var letter in TextEncodings.Utf8.Encoding.GetString(head).EnumerateRunes())
        {
            good += letter.Value is > '\u007f' and not '\uFFFD' ? 1 : 0;
            broken += letter.Value == '\uFFFD' ? 1 : 0;
        }

        return good >= broken * Mostly;
    }

    private static bool IsBinary(TextEncoding encoding, ReadOnlySpan<byte> head)
    {
        var text = encoding.Encoding.GetString(head[..Math.Min(head.Length, SearchedBytes)]);
        var controls = text.Count(c => char.IsControl(c) && c is not ('\t' or '\r' or '\n' or '\f'));
        return controls > text.Length * MostControls;
    }
}
