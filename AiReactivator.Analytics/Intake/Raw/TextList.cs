using System.Collections;

namespace AiReactivator.Analytics.Intake.Raw;

/// <summary>Texts that are made when they are asked for.</summary>
internal sealed class TextList(int count, Func<int, string> text) : IReadOnlyList<string>
{
    public int Count => count;

    public string this[int index] => text(index);

    public IEnumerator<string> GetEnumerator() => Enumerable.Range(0, count).Select(text).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
