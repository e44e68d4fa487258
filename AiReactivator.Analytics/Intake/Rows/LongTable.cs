using System.Security.Cryptography;

namespace AiReactivator.Analytics.Intake.Rows;

/// <summary>From whole numbers above 0 to smaller ones: key and value side by side, so that a look-up touches one place.</summary>
internal sealed class LongTable
{
    private static readonly ulong Mixer = (uint)RandomNumberGenerator.GetInt32(int.MaxValue) * 2UL + 0x9E3779B97F4A7C15;

    private (long Key, int Value)[] slots = new (long, int)[4096];
    private int count;

    /// <summary>The value of a key, to be read or set; −1 for a key not met before, which then has to be set.</summary>
    public ref int this[long key]
    {
        get
        {
            ref var known = ref Slot(slots, key);
            if (known.Key == 0)
            {
                if (++count * 2 > slots.Length)
                {
                    Spread();
                    known = ref Slot(slots, key);
                }

                known = (key, -1);
            }

            return ref known.Value;
        }
    }

    private static ref (long Key, int Value) Slot((long Key, int Value)[] slots, long key)
    {
        var mask = slots.Length - 1;
        var at = (int)(((ulong)key * Mixer) >> 33) & mask;
        while (slots[at].Key != 0 && slots[at].Key != key)
        {
            at = (at + 1) & mask;
        }

        return ref slots[at];
    }

    private void Spread()
    {
        var old = slots;
        slots = new (long, int)[old.Length * 2];
        foreach (var (key, value) in old)
        {
            if (key != 0)
            {
                Slot(slots, key) = (key, value);
            }
        }
    }
}
