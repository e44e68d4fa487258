using System.Text;

namespace AiReactivator.Analytics.Intake.Rows;

/// <summary>Gives equal texts one number; no string is made for a text seen before.</summary>
internal sealed class TextInterner
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly List<string> texts = [];
    private char[] buffer = new char[256];

    public TextInterner() => lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Distinct texts in the order of appearance.</summary>
    public IReadOnlyList<string> Texts => texts;

    /// <returns>The number of the trimmed text; −1 for a blank one.</returns>
    public int Number(ReadOnlySpan<byte> utf8)
    {
        if (buffer.Length < utf8.Length)
        {
            buffer = new char[utf8.Length];
        }

        return Number(buffer.AsSpan(0, Encoding.UTF8.GetChars(utf8, buffer)));
    }

    /// <returns>The number of the trimmed text; −1 for a blank one.</returns>
    public int Number(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.IsEmpty)
        {
            return -1;
        }

        if (!lookup.TryGetValue(text, out var number))
        {
            number = texts.Count;
            texts.Add(text.ToString());
            numbers.Add(texts[number], number);
        }

        return number;
    }
}
