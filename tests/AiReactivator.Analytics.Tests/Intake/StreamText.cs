using System.Text;
using AiReactivator.Analytics.Pipeline;

namespace AiReactivator.Analytics.Tests.Intake;

/// <summary>Depersonalised streams written by hand.</summary>
internal static class StreamText
{
    public const string Template = "line;error;name;phone;email;product;amount;days;first_date";

    public static NormalizedBase Normalize(string header, IEnumerable<string> rows, AnalysisSettings? settings = null)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(header + "\n" + string.Join('\n', rows) + "\n"));
        return AnalysisPipeline.Normalize(stream, settings ?? new AnalysisSettings(), null, CancellationToken.None);
    }
}
