namespace AiReactivator.Analytics.Report;

/// <summary>A report as the page, the documents and the command line show it. It carries no contact.</summary>
/// <param name="Title">Title.</param>
/// <param name="AnalysisDate">A.</param>
/// <param name="Sections">In the order to read.</param>
public sealed record ReportDocument(string Title, DateOnly AnalysisDate, IReadOnlyList<ReportSection> Sections);

/// <summary>A section of the report.</summary>
/// <param name="Id">Stable id: summary, health, clients, today…</param>
/// <param name="Heading">Heading.</param>
/// <param name="Paragraphs">Whole sentences.</param>
/// <param name="Points">A list under the paragraphs; may be empty.</param>
public sealed record ReportSection(string Id, string Heading, IReadOnlyList<string> Paragraphs, IReadOnlyList<string> Points);
