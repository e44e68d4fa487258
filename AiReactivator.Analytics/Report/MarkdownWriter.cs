using System.Text;

namespace AiReactivator.Analytics.Report;

/// <summary>A report as Markdown: what the command line writes.</summary>
public static class MarkdownWriter
{
    const string Special = "\\`*_[]<>#|";

    /// <summary>The whole report, with line feeds.</summary>
    public static string Write(ReportDocument report)
    {
        var text = new StringBuilder();
        text.Append("# ").Append(Escape(report.Title)).Append("\n\n")
            .Append("Дата анализа: ").Append(RussianText.Date(report.AnalysisDate)).Append('\n');
        foreach (var section in report.Sections)
        {
            text.Append("\n## ").Append(Escape(section.Heading)).Append('\n');
            foreach (var paragraph in section.Paragraphs)
            {
                text.Append('\n').Append(Escape(paragraph)).Append('\n');
            }

            if (section.Points.Count > 0)
            {
                text.Append('\n');
            }

            foreach (var point in section.Points)
            {
                text.Append("- ").Append(Escape(point)).Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>Names of products come from the user's file: they may hold any sign, and must stay text.</summary>
    static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (Special.Contains(c))
            {
                escaped.Append('\\');
            }

            escaped.Append(char.IsControl(c) ? ' ' : c);
        }

        return escaped.ToString();
    }
}
