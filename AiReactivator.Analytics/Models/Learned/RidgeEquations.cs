using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AiReactivator.Analytics.Models.Learned;

/// <summary>The equations of a Newton step over all rows: second derivatives and gradient. Four rows are taken at a time, so that a sum is
/// fetched and put back once for the four.</summary>
internal sealed class RidgeEquations
{
    const int Lanes = 4;
    const int FarthestLogarithm = 30;

    readonly CorrectionRows _rows;
    readonly RidgeDesign _design;
    readonly bool _bought;
    readonly double[] _products;
    readonly double[] _beta;
    readonly double[] _levels;
    readonly double[] _slopes;

    public RidgeEquations(CorrectionRows rows, RidgeDesign design, OutcomeKind kind)
    {
        (_rows, _design, _bought) = (rows, design, kind == OutcomeKind.Bought);
        _products = new double[rows.Width * design.Stride];
        _beta = new double[design.Stride];
        _levels = new double[rows.Groups * design.Stride];
        _slopes = new double[design.Stride];
    }

    /// <summary>Fills the matrix of second derivatives and the gradient: features first, then the level of each group.</summary>
    /// <returns>The dispersion of the outcomes around their expectation; 1 for those of 0 and 1.</returns>
    public double Gather(double[] beta, double[] matrix, double[] gradient)
    {
        var (width, size) = (_rows.Width, beta.Length);
        Array.Clear(matrix);
        Array.Clear(gradient);
        Array.Clear(_products);
        Array.Clear(_levels);
        Array.Clear(_slopes);
        beta.AsSpan(0, width).CopyTo(_beta);
        var pearson = Sum(beta.AsSpan(width), matrix, gradient);
        _slopes.AsSpan(0, width).CopyTo(gradient);
        for (var j = 0; j < size; j++)
        {
            for (var k = 0; k <= j; k++)
            {
                matrix[(j * size) + k] += j < width ? _products[(j * _design.Stride) + k] : k < width ? _levels[((j - width) * _design.Stride) + k] : 0;
                matrix[(k * size) + j] = matrix[(j * size) + k];
            }
        }

        return _bought ? 1 : Math.Max(1e-9, pearson / Math.Max(1, _rows.Offset.Length));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    double Sum(ReadOnlySpan<double> levels, double[] matrix, double[] gradient)
    {
        var (width, stride, count) = (_rows.Width, _design.Stride, _rows.Offset.Length);
        var size = width + _rows.Groups;
        ref var x = ref MemoryMarshal.GetArrayDataReference(_design.Rows);
        ref var products = ref MemoryMarshal.GetArrayDataReference(_products);
        Span<double> weight = stackalloc double[Lanes];
        Span<double> miss = stackalloc double[Lanes];
        var pearson = 0.0;
        for (var first = 0; first < count; first += Lanes)
        {
            // Rows behind the last one are zeros with no weight.
            var some = Math.Min(Lanes, count - first);
            weight.Clear();
            miss.Clear();
            for (var r = 0; r < some; r++)
            {
                var row = first + r;
                var group = _rows.Group[row];
                var eta = _rows.Offset[row] + levels[group] + Dot(ref Unsafe.Add(ref x, (nint)row * stride));
                (weight[r], miss[r]) = _bought ? OfShare(eta, _rows.Outcome[row]) : OfSpend(eta, _rows.Outcome[row], ref pearson);
                gradient[width + group] += miss[r];
                matrix[((width + group) * size) + width + group] += weight[r];
                AddRow(ref Unsafe.Add(ref x, (nint)row * stride), weight[r], miss[r], group);
            }

            ref var a = ref Unsafe.Add(ref x, (nint)first * stride);
            ref var b = ref Unsafe.Add(ref a, stride);
            ref var c = ref Unsafe.Add(ref b, stride);
            ref var d = ref Unsafe.Add(ref c, stride);
            for (var j = 0; j < width; j++)
            {
                var (wa, wb) = (Vector256.Create(weight[0] * Unsafe.Add(ref a, j)), Vector256.Create(weight[1] * Unsafe.Add(ref b, j)));
                var (wc, wd) = (Vector256.Create(weight[2] * Unsafe.Add(ref c, j)), Vector256.Create(weight[3] * Unsafe.Add(ref d, j)));
                ref var line = ref Unsafe.Add(ref products, j * stride);
                for (var k = 0; k <= j; k += Lanes)
                {
                    var sum = Vector256.LoadUnsafe(ref line, (nuint)k);
                    sum = Vector256.MultiplyAddEstimate(wa, Vector256.LoadUnsafe(ref a, (nuint)k), sum);
                    sum = Vector256.MultiplyAddEstimate(wb, Vector256.LoadUnsafe(ref b, (nuint)k), sum);
                    sum = Vector256.MultiplyAddEstimate(wc, Vector256.LoadUnsafe(ref c, (nuint)k), sum);
                    sum = Vector256.MultiplyAddEstimate(wd, Vector256.LoadUnsafe(ref d, (nuint)k), sum);
                    sum.StoreUnsafe(ref line, (nuint)k);
                }
            }
        }

        return pearson;
    }

    static (double Weight, double Miss) OfShare(double eta, double outcome)
    {
        var share = Numerics.LogSpace.Share(eta);
        return (share * (1 - share), outcome - share);
    }

    static (double Weight, double Miss) OfSpend(double eta, double outcome, ref double pearson)
    {
        var expected = Math.Exp(Math.Clamp(eta, -FarthestLogarithm, FarthestLogarithm));
        var root = Math.Sqrt(expected);
        var miss = (outcome - expected) / root;
        pearson += miss * miss / root;
        return (root, miss);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    double Dot(ref double row)
    {
        var sum = Vector256<double>.Zero;
        for (var k = 0; k < _beta.Length; k += Lanes)
        {
            sum = Vector256.MultiplyAddEstimate(Vector256.LoadUnsafe(ref row, (nuint)k), Vector256.Create(_beta, k), sum);
        }

        return Vector256.Sum(sum);
    }

    /// <summary>Adds a row to the gradient and to what its group's level has in common with the features.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void AddRow(ref double row, double weight, double miss, int group)
    {
        var (weights, misses) = (Vector256.Create(weight), Vector256.Create(miss));
        ref var level = ref _levels[group * _slopes.Length];
        ref var slopes = ref MemoryMarshal.GetArrayDataReference(_slopes);
        for (nuint k = 0; k < (nuint)_slopes.Length; k += Lanes)
        {
            var features = Vector256.LoadUnsafe(ref row, k);
            Vector256.MultiplyAddEstimate(weights, features, Vector256.LoadUnsafe(ref level, k)).StoreUnsafe(ref level, k);
            Vector256.MultiplyAddEstimate(misses, features, Vector256.LoadUnsafe(ref slopes, k)).StoreUnsafe(ref slopes, k);
        }
    }
}
