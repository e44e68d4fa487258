using System.Globalization;
using System.Text;

namespace AiReactivator.Analytics.Models.Learned;

/// <summary>Grows gradient-boosted trees on what a linear correction has left over, by LightGBM: the same as Microsoft.ML's trainer with these
/// settings grows, to the bit.</summary>
/// <remarks>One thread: two of them wait for each other longer than they work where the machine has other things to do, and the trees
/// are the same on every run.</remarks>
internal static class TreeTrainer
{
    /// <summary>Trees grown at most.</summary>
    public const int Trees = 60;

    /// <summary>Leaves of a tree.</summary>
    public const int Leaves = 8;

    /// <summary>Rows of a leaf at least.</summary>
    public const int SmallestLeaf = 40;

    /// <summary>Share of each tree that counts.</summary>
    public const double LearningRate = 0.1;

    /// <summary>Penalty on the squares of leaves.</summary>
    public const double Penalty = 1;

    /// <summary>Of whatever the library draws.</summary>
    public const int Seed = 17;

    static readonly byte[] Parameters = Encoding.ASCII.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"objective=regression metric=none num_leaves={Leaves} min_data_in_leaf={SmallestLeaf} learning_rate={LearningRate} lambda_l2={Penalty} "
        + $"min_sum_hessian_in_leaf=0.1 num_threads=1 force_col_wise=true deterministic=true seed={Seed} verbosity=-1\0"));

    /// <param name="features">Row by row.</param>
    /// <param name="width">Features of a row.</param>
    /// <param name="target">What is left over.</param>
    /// <param name="weight">How much each row counts.</param>
    /// <param name="cancellationToken">Looked at before each tree.</param>
    /// <returns>The trees; null where there are too few rows to grow one, or the machine lacks what the library needs.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static BoostedTrees? Grow(double[] features, int width, double[] target, double[] weight, CancellationToken cancellationToken)
    {
        if (target.Length < 4 * SmallestLeaf)
        {
            return null;
        }

        try
        {
            return TreeText.Read(LightGbm.Grow(Single(features), width, Single(target), Single(weight), Parameters, Trees, cancellationToken));
        }
        catch (DllNotFoundException)
        {
            // A machine without OpenMP's library: the forecast then rests on the linear correction.
            return null;
        }
    }

    static float[] Single(double[] numbers)
    {
        var singles = new float[numbers.Length];
        for (var i = 0; i < singles.Length; i++)
        {
            singles[i] = (float)numbers[i];
        }

        return singles;
    }
}
