using System.Text.Unicode;

namespace AiReactivator.Analytics.Intake.Raw;

/// <summary>Finds the encoding: byte order mark, UTF-16 by its zeros, valid UTF-8, else the one in which the header has words of ours.</summary>
internal static class EncodingFinder
{
    private const int ControlsSearched = 4096;
    private const double MostControls = 0.02;

    /// <param name="head">The beginning of the file.</param>
    /// <param name="whole">Whether it is the whole file.</param>
    /// <param name="header">Where the header is.</param>
    /// <returns>Null for a binary file.</returns>
    public static TextEncoding? Find(ReadOnlySpan<byte> head, bool whole, out HeaderPlace header)
    {
        var certain = TextEncodings.ByMark(head) ?? Utf16ByZeros(head) ?? (IsUtf8(head, whole) ? TextEncodings.Utf8 : null);
        if (certain is not null)
        {
            header = HeaderFinder.Find(Decode(certain, head));
            return header.KnownHeaders == 0 && IsBinary(certain, head) ? null : certain;
        }

        // A line broken in the middle of UTF-8 must not turn the whole file into another encoding: UTF-8 stays in the
        // race where its header has words that are not ASCII.
        var (best, found) = (TextEncodings.SingleByte[0], default(HeaderPlace));
        foreach (var candidate in TextEncodings.SingleByte.Prepend(TextEncodings.Utf8))
        {
            var place = HeaderFinder.Find(Decode(candidate, head));
            var score = candidate == TextEncodings.Utf8 && !place.HasCyrillic ? 0 : place.KnownHeaders;
            if (score > found.KnownHeaders)
            {
                (best, found) = (candidate, place);
            }
        }

        header = found.KnownHeaders > 0 ? found : HeaderFinder.Find(Decode(best, head));
        return found.KnownHeaders == 0 && IsBinary(best, head) ? null : best;
    }

    private static string Decode(TextEncoding encoding, ReadOnlySpan<byte> head) => encoding.Encoding.GetString(head[encoding.BomLength..]);

    /// <summary>Without a mark: letters of UTF-16 have the high byte 0 or 4 (Cyrillic) in every second place.</summary>
    private static TextEncoding? Utf16ByZeros(ReadOnlySpan<byte> head)
    {
        var pairs = Math.Min(head.Length, ControlsSearched) / 2;
        var (littleHigh, bigHigh, littleZeros, bigZeros) = (0, 0, 0, 0);
        for (var i = 0; i < pairs; i++)
        {
            var (a, b) = (head[2 * i], head[(2 * i) + 1]);
            littleHigh += b is 0 or 4 or 0x20 ? 1 : 0;
            bigHigh += a is 0 or 4 or 0x20 ? 1 : 0;
            littleZeros += b == 0 ? 1 : 0;
            bigZeros += a == 0 ? 1 : 0;
        }

        if (pairs < 4)
        {
            return null;
        }

        return (littleHigh >= pairs * 0.9 && littleZeros >= pairs * 0.05) ? TextEncodings.Utf16Little
            : (bigHigh >= pairs * 0.9 && bigZeros >= pairs * 0.05) ? TextEncodings.Utf16Big
            : null;
    }

    private static bool IsUtf8(ReadOnlySpan<byte> head, bool whole)
    {
        // The beginning may end inside a letter: at most three bytes of it.
        for (var cut = 0; cut <= (whole ? 0 : 3) && cut <= head.Length; cut++)
        {
            if (Utf8.IsValid(head[..^cut]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBinary(TextEncoding encoding, ReadOnlySpan<byte> head)
    {
        var text = encoding.Encoding.GetString(head[..Math.Min(head.Length, ControlsSearched)]);
        var controls = text.Count(c => char.IsControl(c) && c is not ('\t' or '\r' or '\n' or '\f'));
        return controls > text.Length * MostControls;
    }
}
