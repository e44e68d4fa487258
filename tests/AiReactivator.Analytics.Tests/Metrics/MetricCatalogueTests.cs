using AiReactivator.Analytics.Metrics.Catalogue;

namespace AiReactivator.Analytics.Tests.Metrics;

public sealed class MetricCatalogueTests
{
    [Fact]
    public void Page_of_the_docs_is_made_from_the_catalogue()
    {
        ApprovedText.Check(Path.Combine(Repository.Root, "docs", "metrics.md"), CatalogueTable.Markdown());
    }

    [Fact]
    public void Ids_and_names_are_unique_and_every_formula_is_a_sentence()
    {
        Assert.Distinct(MetricCatalogue.All.Select(m => m.Id));
        Assert.Distinct(MetricCatalogue.All.Select(m => m.Russian));
        Assert.All(MetricCatalogue.All, m => Assert.EndsWith(".", m.Formula, StringComparison.Ordinal));
        Assert.All(MetricCatalogue.All, m => Assert.NotEmpty(m.Needs));
    }
}
