using System.Collections;

namespace AiReactivator.Analytics.Dashboards;

/// <summary>A column of lists, shown without copying it: list i is values[starts[i]..starts[i + 1]].</summary>
sealed class OffsetLists(int[] starts, int[] values) : IReadOnlyList<IReadOnlyList<int>>
{
    public int Count => starts.Length - 1;

    public IReadOnlyList<int> this[int index] => new ArraySegment<int>(values, starts[index], starts[index + 1] - starts[index]);

    public IEnumerator<IReadOnlyList<int>> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
