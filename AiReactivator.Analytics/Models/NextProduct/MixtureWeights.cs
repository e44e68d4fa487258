namespace AiReactivator.Analytics.Models.NextProduct;

/// <summary>How much each source counts, by how many purchases of the client are known.</summary>
/// <param name="All">For any next product, by class.</param>
/// <param name="New">For products that the client has not bought yet, by class.</param>
internal sealed record MixtureWeights(double[][] All, double[][] New)
{
    public static readonly int Sources = Enum.GetValues<ProductSource>().Length;

    public const int Classes = 3;

    public static int ClassOf(int purchases) => purchases <= 1 ? 0 : purchases <= 3 ? 1 : 2;

    public double[] Of(int purchases) => All[ClassOf(purchases)];

    public double[] OfNew(int purchases) => New[ClassOf(purchases)];

    /// <summary>Where nothing can be learnt: every source the same.</summary>
    public static double[] Even() => [.. Enumerable.Repeat(1.0 / Sources, Sources)];

    public IReadOnlyList<IReadOnlyDictionary<string, double>> ForRecord() =>
        [.. All.Select(weights => weights.Select((weight, source) => (((ProductSource)source).ToString(), weight)).ToDictionary())];
}
