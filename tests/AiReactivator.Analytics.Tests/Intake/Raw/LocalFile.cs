using System.Text;
using AiReactivator.Analytics.Pipeline;

namespace AiReactivator.Analytics.Tests.Intake.Raw;

/// <summary>Files as users have them.</summary>
internal static class LocalFile
{
    public const string Template = "Имя;Телефон;Email;Товар;Сумма;Дни;Дата первой покупки";

    public static LocalBase Normalize(byte[] bytes, AnalysisSettings? settings = null)
    {
        using var stream = new MemoryStream(bytes);
        return AnalysisPipeline.NormalizeLocalFile(stream, settings ?? new AnalysisSettings(), null, CancellationToken.None);
    }

    public static LocalBase Normalize(string text, AnalysisSettings? settings = null) => Normalize(Encoding.UTF8.GetBytes(text), settings);

    public static LocalBase Normalize(IEnumerable<string> rows, AnalysisSettings? settings = null) =>
        Normalize(Template + "\n" + string.Join('\n', rows) + "\n", settings);
}
