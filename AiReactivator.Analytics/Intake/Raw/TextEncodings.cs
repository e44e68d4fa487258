using System.Text;

namespace AiReactivator.Analytics.Intake.Raw;

/// <summary>An encoding as reports name it.</summary>
/// <param name="Name">utf-8, utf-8-bom, utf-16le, utf-16be, cp1251, koi8-r, cp866…</param>
/// <param name="Encoding">Decodes; what cannot be decoded becomes U+FFFD.</param>
/// <param name="BomLength">Bytes to skip at the beginning.</param>
internal sealed record TextEncoding(string Name, Encoding Encoding, int BomLength);

/// <summary>The encodings of Russian tables.</summary>
internal static class TextEncodings
{
    public static TextEncoding Utf8 { get; } = new("utf-8", new UTF8Encoding(false), 0);

    public static TextEncoding Utf16Little { get; } = new("utf-16le", Encoding.Unicode, 0);

    public static TextEncoding Utf16Big { get; } = new("utf-16be", Encoding.BigEndianUnicode, 0);

    /// <summary>One byte a letter: told apart by the words of the header.</summary>
    public static IReadOnlyList<TextEncoding> SingleByte { get; } =
    [
        new("cp1251", CodePage(1251), 0),
        new("koi8-r", CodePage(20866), 0),
        new("cp866", CodePage(866), 0),
        new("x-mac-cyrillic", CodePage(10007), 0),
        new("iso-8859-5", CodePage(28595), 0),
    ];

    /// <summary>By the byte order mark; null without one.</summary>
    public static TextEncoding? ByMark(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            return Utf8 with { Name = "utf-8-bom", BomLength = 3 };
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Utf16Little with { BomLength = 2 };
        }

        return head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Utf16Big with { BomLength = 2 } : null;
    }

    private static Encoding CodePage(int number) =>
        CodePagesEncodingProvider.Instance.GetEncoding(number) ?? throw new NotSupportedException($"The code page {number} is unknown.");
}
