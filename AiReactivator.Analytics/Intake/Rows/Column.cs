using System.Runtime.CompilerServices;

namespace AiReactivator.Analytics.Intake.Rows;

/// <summary>A column that grows: an array, doubled when full.</summary>
internal sealed class Column<T>(int capacity = 1024)
{
    private T[] items = GC.AllocateUninitializedArray<T>(capacity);

    public int Count { get; private set; }

    public ReadOnlySpan<T> Span => items.AsSpan(0, Count);

    /// <summary>Bytes taken, room to grow included.</summary>
    public long Bytes => (long)items.Length * Unsafe.SizeOf<T>();

    public ref T this[int index] => ref items[index];

    // Small enough to be put where it is called: ten of these make a row.
    public void Add(T item)
    {
        var (array, count) = (items, Count);
        if ((uint)count < (uint)array.Length)
        {
            array[count] = item;
            Count = count + 1;
        }
        else
        {
            GrowAndAdd(item);
        }
    }

    /// <summary>Hands over the array, cut to what is in it; the column is empty then.</summary>
    public T[] TakeOut()
    {
        var taken = Count == items.Length ? items : items.AsSpan(0, Count).ToArray();
        (items, Count) = ([], 0);
        return taken;
    }

    /// <summary>Sets an element beyond the end, filling the gap.</summary>
    public void Set(int index, T item, T filler)
    {
        while (Count <= index)
        {
            Add(filler);
        }

        items[index] = item;
    }

    /// <summary>Keeps the elements that are marked, in their order.</summary>
    public void Keep(ReadOnlySpan<bool> marked)
    {
        var to = 0;
        for (var from = 0; from < Count; from++)
        {
            if (marked[from])
            {
                items[to++] = items[from];
            }
        }

        Count = to;
    }

    /// <summary>Puts the element whose old place is in the low half of each key where the key stands.</summary>
    public void Reorder(ReadOnlySpan<long> keys)
    {
        var ordered = new T[Math.Max(1, Count)];
        for (var to = 0; to < keys.Length; to++)
        {
            ordered[to] = items[(uint)keys[to]];
        }

        items = ordered;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void GrowAndAdd(T item)
    {
        Array.Resize(ref items, Math.Max(4, items.Length * 2));
        items[Count++] = item;
    }
}
