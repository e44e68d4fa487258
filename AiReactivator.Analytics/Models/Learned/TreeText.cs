using System.Globalization;

namespace AiReactivator.Analytics.Models.Learned;

/// <summary>Reads the trees of a model as LightGBM writes it: lines «name=numbers», a tree after the other.</summary>
internal static class TreeText
{
    public static BoostedTrees Read(ReadOnlySpan<byte> model)
    {
        var trees = new List<(int[], double[], int[], int[], double[])>();
        var (features, left, right, thresholds) = (Array.Empty<int>(), Array.Empty<int>(), Array.Empty<int>(), Array.Empty<double>());
        foreach (var range in model.Split((byte)'\n'))
        {
            var line = model[range];
            var numbers = line[(line.IndexOf((byte)'=') + 1)..];
            if (line.StartsWith("split_feature="u8))
            {
                features = Whole(numbers);
            }
            else if (line.StartsWith("threshold="u8))
            {
                thresholds = Real(numbers);
            }
            else if (line.StartsWith("left_child="u8))
            {
                left = Whole(numbers);
            }
            else if (line.StartsWith("right_child="u8))
            {
                right = Whole(numbers);
            }
            else if (line.StartsWith("leaf_value="u8))
            {
                trees.Add((features, thresholds, left, right, Real(numbers)));
            }
        }

        return new BoostedTrees(trees);
    }

    static int[] Whole(ReadOnlySpan<byte> text)
    {
        var (numbers, at) = (new int[Count(text)], 0);
        foreach (var range in text.Split((byte)' '))
        {
            if (at < numbers.Length)
            {
                numbers[at++] = int.Parse(text[range], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            }
        }

        return numbers;
    }

    static double[] Real(ReadOnlySpan<byte> text)
    {
        var (numbers, at) = (new double[Count(text)], 0);
        foreach (var range in text.Split((byte)' '))
        {
            if (at < numbers.Length)
            {
                numbers[at++] = double.Parse(text[range], NumberStyles.Float, CultureInfo.InvariantCulture);
            }
        }

        return numbers;
    }

    /// <summary>A tree without a split has no numbers but its leaf's.</summary>
    static int Count(ReadOnlySpan<byte> text) => text.IsEmpty ? 0 : text.Count((byte)' ') + 1;
}
