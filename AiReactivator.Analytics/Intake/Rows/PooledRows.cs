using System.Buffers;

namespace AiReactivator.Analytics.Intake.Rows;

/// <summary>The CSV library gives its buffers back to the shared pool as they are, with the last rows in them: there they would outlive the base.</summary>
internal static class PooledRows
{
    private const int Smallest = 4 * 1024;
    private const int Largest = 4 * 1024 * 1024;

    /// <summary>Empties what this thread gave back last, of each size: the pool hands a thread its own buffer first.</summary>
    public static void Clear()
    {
        for (var size = Smallest; size <= Largest; size *= 2)
        {
            ArrayPool<byte>.Shared.Return(ArrayPool<byte>.Shared.Rent(size), clearArray: true);
        }
    }
}
