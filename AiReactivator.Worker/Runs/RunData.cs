using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Clients.Gluing;
using AiReactivator.Analytics.Intake;
using AiReactivator.Analytics.Pipeline;
using AiReactivator.Analytics.Report;
using AiReactivator.Contract;
using AiReactivator.Worker.Uploads;

namespace AiReactivator.Worker.Runs;

/// <summary>All that a run holds of the user's base. Dropping this one reference forgets the base.</summary>
/// <remarks>Each stage puts its product in and takes what nobody needs any more out.</remarks>
internal sealed record RunData
{
    public static readonly RunData Empty = new();

    /// <summary>The upload as it came, until stage 1 has read it.</summary>
    public UploadedContent? Content { get; init; }

    /// <summary>«Проверка файла», from the end of stage 1 on.</summary>
    public FileCheck? Check { get; init; }

    /// <summary>Rejected and repaired rows, a few bytes each.</summary>
    public RowRemarks Remarks { get; init; } = RowRemarks.None;

    /// <summary>«Склейка», from the end of stage 1 on.</summary>
    public GluingCourt? Court { get; init; }

    /// <summary>Columns of the rows, to glue them again: only while the run waits for a look at its file.</summary>
    public GluingBench? Bench { get; init; }

    /// <summary>Clients under the product's own rules of gluing: what the base is worth, however it is glued.</summary>
    public int StandardClients { get; init; }

    /// <summary>Clients after gluing, until stage 2 has made the result.</summary>
    public ClientTable? Clients { get; init; }

    /// <summary>Which clients to keep, once the user decided so.</summary>
    public ClientCut Cut { get; init; }

    public AnalysisResult? Result { get; init; }

    public ReportDocument? Report { get; init; }

    /// <summary>What is left where a run failed: lines and codes, so that the page can say which rows to mend.</summary>
    public RunData OnlyCheck() => new() { Check = Check, Remarks = Remarks };
}
