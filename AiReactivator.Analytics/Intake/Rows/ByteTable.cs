using System.Buffers.Binary;
using System.Security.Cryptography;

namespace AiReactivator.Analytics.Intake.Rows;

/// <summary>From runs of bytes to whole numbers; nothing is allocated for a run that was met before.</summary>
internal sealed class ByteTable
{
    /// <summary>The answer where a run was not met.</summary>
    public const int Missing = int.MinValue;

    private const ulong Mixer = 0x9E3779B97F4A7C15;

    // Nobody can write a file whose cells all fall into one place.
    private static readonly ulong Seed = BinaryPrimitives.ReadUInt64LittleEndian(RandomNumberGenerator.GetBytes(8));

    private const int HeadLength = 8;

    // Half of the hash above, the place in the bytes below; a look-up touches these two and nothing else.
    private ulong[] slots = new ulong[4096];

    // Length, value, and the run itself; from 1 on, so that a slot of 0 is free.
    private byte[] bytes = new byte[1 << 15];
    private int[] starts = new int[2048];
    private int used = 1;
    private int slot;
    private uint hash;

    /// <summary>Runs known.</summary>
    public int Count { get; private set; }

    /// <summary>The bytes of an entry, in the order in which they were added.</summary>
    public ReadOnlySpan<byte> this[int entry] => Run(starts[entry]);

    /// <summary>Bytes taken, room to grow included.</summary>
    public long Memory => ((long)slots.Length * sizeof(ulong)) + bytes.Length + ((long)starts.Length * sizeof(int));

    /// <returns>The value, or <see cref="Missing"/>; then the run may be added at once.</returns>
    public int Find(ReadOnlySpan<byte> run) => Find(run, Hash(run));

    /// <param name="run">The run.</param>
    /// <param name="hashOfRun">Its <see cref="Hash"/>.</param>
    /// <returns>As the other one.</returns>
    public int Find(ReadOnlySpan<byte> run, uint hashOfRun)
    {
        hash = hashOfRun;
        var mask = (uint)slots.Length - 1;
        for (var at = hash & mask; ; at = (at + 1) & mask)
        {
            var found = slots[at];
            if (found == 0)
            {
                slot = (int)at;
                return Missing;
            }

            if ((uint)(found >> 32) == hash)
            {
                var start = (int)(uint)found;
                if (run.SequenceEqual(Run(start)))
                {
                    return BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(start + 4));
                }
            }
        }
    }

    /// <summary>Adds the run that was looked for last.</summary>
    public void Add(ReadOnlySpan<byte> run, int value)
    {
        if (Count == starts.Length)
        {
            Array.Resize(ref starts, Count * 2);
        }

        var length = HeadLength + run.Length;
        if (used + length > bytes.Length)
        {
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, used + length));
        }

        var target = bytes.AsSpan(used, length);
        BinaryPrimitives.WriteInt32LittleEndian(target, run.Length);
        BinaryPrimitives.WriteInt32LittleEndian(target[4..], value);
        run.CopyTo(target[HeadLength..]);
        slots[slot] = ((ulong)hash << 32) | (uint)used;
        starts[Count++] = used;
        used += length;
        if (Count * 2 > slots.Length)
        {
            Spread();
        }
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        (Count, used) = (0, 1);
        Array.Clear(slots);
    }

    /// <summary>What a look-up begins with.</summary>
    public static uint Hash(ReadOnlySpan<byte> run)
    {
        var mixed = Seed ^ (ulong)run.Length;
        var rest = 0UL;
        if (run.Length >= 8)
        {
            // The last eight bytes at once, though some of them were mixed in before.
            rest = BinaryPrimitives.ReadUInt64LittleEndian(run[^8..]);
            for (; run.Length > 8; run = run[8..])
            {
                mixed = Mix(mixed ^ BinaryPrimitives.ReadUInt64LittleEndian(run));
            }
        }
        else
        {
            foreach (var b in run)
            {
                rest = (rest << 8) | b;
            }
        }

        mixed = Mix(mixed ^ rest);
        return (uint)(mixed ^ (mixed >> 32));
    }

    /// <summary>Both halves of the product: a difference in any byte reaches every bit.</summary>
    private static ulong Mix(ulong value)
    {
        var high = Math.BigMul(value, Mixer, out ulong low);
        return high ^ low;
    }

    private void Spread()
    {
        var old = slots;
        slots = new ulong[old.Length * 2];
        var mask = (uint)slots.Length - 1;
        foreach (var found in old)
        {
            if (found == 0)
            {
                continue;
            }

            var at = (uint)(found >> 32) & mask;
            while (slots[at] != 0)
            {
                at = (at + 1) & mask;
            }

            slots[at] = found;
        }
    }

    private ReadOnlySpan<byte> Run(int start) => bytes.AsSpan(start + HeadLength, BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(start)));
}
