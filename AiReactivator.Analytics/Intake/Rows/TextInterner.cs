using System.Text;

namespace AiReactivator.Analytics.Intake.Rows;

/// <summary>Gives equal texts one number; strings are made only when all is read, and only for who asks.</summary>
internal sealed class TextInterner
{
    private readonly ByteTable table = new();
    private byte[] buffer = new byte[256];

    /// <summary>Distinct texts so far.</summary>
    public int Count => table.Count;

    /// <summary>Bytes taken, room to grow included.</summary>
    public long Bytes => table.Memory + buffer.Length;

    /// <returns>The number of the trimmed text; −1 for a blank one.</returns>
    public int Number(ReadOnlySpan<byte> utf8)
    {
        utf8 = BlankEnds.Trim(utf8);
        if (utf8.IsEmpty)
        {
            return -1;
        }

        var number = table.Find(utf8);
        if (number == ByteTable.Missing)
        {
            number = table.Count;
            table.Add(utf8, number);
        }

        return number;
    }

    /// <returns>The number of the trimmed text; −1 for a blank one.</returns>
    public int Number(ReadOnlySpan<char> text)
    {
        if (buffer.Length < text.Length * 3)
        {
            buffer = new byte[text.Length * 3];
        }

        return Number(buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, buffer)));
    }

    /// <summary>Distinct texts in the order of appearance.</summary>
    public string[] ToTexts()
    {
        var texts = new string[table.Count];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = Encoding.UTF8.GetString(table[i]);
        }

        return texts;
    }
}
