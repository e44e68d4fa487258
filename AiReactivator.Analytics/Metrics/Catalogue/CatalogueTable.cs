using System.Text;

namespace AiReactivator.Analytics.Metrics.Catalogue;

/// <summary>The catalogue as a page of the docs.</summary>
public static class CatalogueTable
{
    /// <summary>docs/metrics.md; a test keeps the file equal to it.</summary>
    public static string Markdown()
    {
        var text = new StringBuilder()
            .Append("# Metrics of a client\n\n")
            .Append("Made from `Metrics/Catalogue`; the same names head the columns of the final CSV. Needed columns come on top of a phone or an e-mail; N is the horizon in days.\n\n")
            .Append("| id | Russian | English | group | unit | formula | needs |\n|--|--|--|--|--|--|--|\n");
        foreach (var metric in MetricCatalogue.All)
        {
            text.Append("| `").Append(metric.Id).Append("` | ").Append(metric.Russian).Append(" | ").Append(metric.English)
                .Append(" | ").Append(metric.Group).Append(" | ").Append(metric.Unit)
                .Append(" | ").Append(metric.Formula).Append(" | ").AppendJoin("; ", metric.Needs).Append(" |\n");
        }

        return text.ToString();
    }
}
