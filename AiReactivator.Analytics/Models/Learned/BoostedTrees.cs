using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AiReactivator.Analytics.Models.Learned;

/// <summary>A sum of regression trees as plain arrays: it reads a row of features and needs no library to do it.</summary>
internal sealed class BoostedTrees
{
    readonly int[] _roots;
    readonly int[] _ends;
    readonly int _longest;
    readonly int[] _feature;
    readonly double[] _threshold;
    readonly int[] _left;
    readonly int[] _right;
    readonly double[] _value;

    /// <param name="trees">Each tree: split features, thresholds, children (a negative child −1 − k is leaf k; another one comes after its
    /// parent) and values of leaves.</param>
    public BoostedTrees(IReadOnlyList<(int[] Features, double[] Thresholds, int[] Left, int[] Right, double[] Leaves)> trees)
    {
        var nodes = trees.Sum(tree => tree.Features.Length);
        (_roots, _ends) = (new int[trees.Count], new int[trees.Count]);
        (_feature, _threshold, _left, _right) = (new int[nodes], new double[nodes], new int[nodes], new int[nodes]);
        _value = new double[trees.Sum(tree => tree.Leaves.Length)];
        var (node, leaf) = (0, 0);
        for (var t = 0; t < trees.Count; t++)
        {
            _longest = Math.Max(_longest, trees[t].Features.Length);
            var (features, thresholds, left, right, leaves) = trees[t];
            _roots[t] = features.Length > 0 ? node : -1 - leaf;
            for (var i = 0; i < features.Length; i++)
            {
                (_feature[node + i], _threshold[node + i]) = (features[i], thresholds[i]);
                _left[node + i] = left[i] >= 0 ? left[i] + node : left[i] - leaf;
                _right[node + i] = right[i] >= 0 ? right[i] + node : right[i] - leaf;
            }

            leaves.CopyTo(_value, leaf);
            _ends[t] = node += features.Length;
            leaf += leaves.Length;
        }
    }

    /// <summary>The sum of all trees for a row.</summary>
    public double Of(ReadOnlySpan<double> features)
    {
        var sum = 0.0;
        foreach (var root in _roots)
        {
            var node = root;
            while (node >= 0)
            {
                // The library learns on single precision: the same rounding keeps a row on its side of the threshold.
                node = (float)features[_feature[node]] <= _threshold[node] ? _left[node] : _right[node];
            }

            sum += _value[-1 - node];
        }

        return sum;
    }

    /// <summary>Number of trees.</summary>
    public int Count => _roots.Length;

    /// <summary>Nodes that ask something, all trees together.</summary>
    public int Nodes => _feature.Length;

    /// <summary>Nodes of the largest tree: no way is longer.</summary>
    public int Longest => _longest;

    /// <summary>The feature that a node asks for.</summary>
    public int FeatureOf(int node) => _feature[node];

    /// <summary>The way of a row down one tree.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="features">The row.</param>
    /// <param name="nodes">Where the nodes go that it passes: <see cref="Longest"/> at most.</param>
    /// <returns>How many they are, and the value of the leaf.</returns>
    public (int Steps, double Value) Way(int tree, ReadOnlySpan<double> features, Span<int> nodes)
    {
        var (node, steps) = (_roots[tree], 0);
        while (node >= 0)
        {
            nodes[steps++] = node;
            node = (float)features[_feature[node]] <= _threshold[node] ? _left[node] : _right[node];
        }

        return (steps, _value[-1 - node]);
    }

    /// <summary>What lies left of a node: the value of a leaf, or what another node is worth.</summary>
    public double Left(int node, double[] worth) => Worth(_left[node], worth);

    /// <summary>What lies right of it.</summary>
    public double Right(int node, double[] worth) => Worth(_right[node], worth);

    double Worth(int child, double[] worth) => child >= 0 ? worth[child] : _value[-1 - child];

    /// <summary>The sums of many rows. Four go down all branches at once: no step has to wait for a comparison.</summary>
    /// <param name="features">Row by row.</param>
    /// <param name="width">Features of a row.</param>
    /// <param name="sums">Where the sum of each row goes.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Of(ReadOnlySpan<double> features, int width, Span<double> sums)
    {
        var lanes = Vector256<double>.Count;
        Span<Vector256<double>> column = stackalloc Vector256<double>[width];
        Span<Vector256<double>> reached = stackalloc Vector256<double>[_longest];
        var row = 0;
        for (; row + lanes <= sums.Length; row += lanes)
        {
            var at = features[(row * width)..];
            for (var j = 0; j < width; j++)
            {
                column[j] = Vector256.Create((double)(float)at[j], (float)at[width + j], (float)at[(2 * width) + j], (float)at[(3 * width) + j]);
            }

            var sum = Vector256<double>.Zero;
            for (var t = 0; t < _roots.Length; t++)
            {
                var root = _roots[t];
                if (root < 0)
                {
                    sum += Vector256.Create(_value[-1 - root]);
                    continue;
                }

                for (var node = _ends[t] - 1; node >= root; node--)
                {
                    var goesLeft = Vector256.LessThanOrEqual(column[_feature[node]], Vector256.Create(_threshold[node]));
                    var (left, right) = (_left[node], _right[node]);
                    reached[node - root] = Vector256.ConditionalSelect(
                        goesLeft,
                        left >= 0 ? reached[left - root] : Vector256.Create(_value[-1 - left]),
                        right >= 0 ? reached[right - root] : Vector256.Create(_value[-1 - right]));
                }

                sum += reached[0];
            }

            sum.CopyTo(sums[row..]);
        }

        for (; row < sums.Length; row++)
        {
            sums[row] = Of(features.Slice(row * width, width));
        }
    }
}
