namespace AiReactivator.Analytics.Models.Learned;

/// <summary>A sum of regression trees as plain arrays: it reads a row of features and needs no library to do it.</summary>
internal sealed class BoostedTrees
{
    readonly int[] _roots;
    readonly int[] _feature;
    readonly double[] _threshold;
    readonly int[] _left;
    readonly int[] _right;
    readonly double[] _value;

    /// <param name="trees">Each tree: split features, thresholds, children (a negative child −1 − k is leaf k) and values of leaves.</param>
    public BoostedTrees(IReadOnlyList<(int[] Features, double[] Thresholds, int[] Left, int[] Right, double[] Leaves)> trees)
    {
        var nodes = trees.Sum(tree => tree.Features.Length);
        _roots = new int[trees.Count];
        (_feature, _threshold, _left, _right) = (new int[nodes], new double[nodes], new int[nodes], new int[nodes]);
        _value = new double[trees.Sum(tree => tree.Leaves.Length)];
        var (node, leaf) = (0, 0);
        for (var t = 0; t < trees.Count; t++)
        {
            var (features, thresholds, left, right, leaves) = trees[t];
            _roots[t] = features.Length > 0 ? node : -1 - leaf;
            for (var i = 0; i < features.Length; i++)
            {
                (_feature[node + i], _threshold[node + i]) = (features[i], thresholds[i]);
                _left[node + i] = left[i] >= 0 ? left[i] + node : left[i] - leaf;
                _right[node + i] = right[i] >= 0 ? right[i] + node : right[i] - leaf;
            }

            leaves.CopyTo(_value, leaf);
            node += features.Length;
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
}
