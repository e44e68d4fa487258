using AiReactivator.Analytics.Clients.Building;
using AiReactivator.Analytics.Clients.Gluing;
using AiReactivator.Analytics.Clients.Gluing.Court;
using AiReactivator.Analytics.Intake;
using AiReactivator.Analytics.Intake.Rows;

namespace AiReactivator.Analytics.Pipeline;

/// <summary>«Склейка» of one base: shows what was glued, and glues again under other rules without reading the file again.</summary>
/// <remarks>It holds the columns of the accepted rows and computes nothing until asked. Safe for parallel readers.</remarks>
public sealed class GluingBench
{
    private readonly RowTable rows;
    private readonly DateOnly? given;
    private readonly RejectedRows rejected;
    private readonly NormalizedBase read;
    private readonly GluingOutcome glued;
    private GluingCourt? court;

    internal GluingBench(RowTable rows, RejectedRows rejected, DateOnly? given, NormalizedBase read, GluingOutcome glued)
    {
        (this.rows, this.rejected, this.given, this.glued) = (rows, rejected, given, glued);
        this.read = read with { Clients = null, Bench = null };
    }

    /// <summary>The rules in force.</summary>
    public GluingRules Rules => glued.Rules;

    /// <summary>Bytes that are held as long as this object is, beside the client table and the report.</summary>
    /// <remarks>A base that was glued again shares the columns of the rows with the one before.</remarks>
    public long Bytes => rows.Bytes + glued.Bytes;

    /// <summary>The client of each accepted row.</summary>
    internal ReadOnlySpan<int> ClientOfRow => glued.Clients;

    /// <summary>What was glued and by what, what was not used, and what that does to the base. Made once, then kept.</summary>
    public GluingCourt Court() => court ??= CourtWriter.Write(
        ContactRows.Of(rows),
        rows.Amounts.Span,
        glued,
        read.Intake.Warnings.GetValueOrDefault("W_PHONE_PLACEHOLDER"),
        read.Intake.Warnings.GetValueOrDefault("W_EMAIL_PLACEHOLDER"));

    /// <summary>One client with its parts and what holds them together; null where there is no such number.</summary>
    public GluedClient? Client(int client) => client < 0 || client >= glued.Report.Clients
        ? null
        : CourtWriter.Client(ContactRows.Of(rows), rows.Amounts.Span, glued, client);

    /// <summary>The same rows under other rules: client table, report and bench follow.</summary>
    /// <exception cref="ArgumentException">The rules are out of bounds: <see cref="GluingRules.IsSound"/>.</exception>
    public NormalizedBase Glue(GluingRules rules, CancellationToken cancellationToken)
    {
        var again = RowGluing.Glue(ContactRows.Of(rows), rules);
        cancellationToken.ThrowIfCancellationRequested();
        var table = ClientTableBuilder.Build(rows, again.Clients, again.Report.Clients, given, out var notes);
        cancellationToken.ThrowIfCancellationRequested();
        var result = read with
        {
            Intake = IntakeReports.Glued(read.Intake, rows, table, again.Report, notes),
            Clients = table,
            Gluing = again.Report,
            // Rows that contradict A: it may follow the clients.
            Remarks = table.AnalysisDate == read.Intake.AnalysisDate ? read.Remarks : RowRemarks.Of(rejected, rows, table.AnalysisDate.DayNumber),
        };
        return result with { Bench = new GluingBench(rows, rejected, given, result, again) };
    }

    /// <summary>The same with a report that says more.</summary>
    internal GluingBench With(IntakeReport intake) => new(rows, rejected, given, read with { Intake = intake }, glued);
}
