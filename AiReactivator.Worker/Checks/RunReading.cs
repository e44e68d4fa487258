using AiReactivator.Analytics.Clients.Gluing;
using AiReactivator.Analytics.Pipeline;
using AiReactivator.Contract;
using AiReactivator.Worker.Billing;
using AiReactivator.Worker.Jobs;
using AiReactivator.Worker.Runs;

namespace AiReactivator.Worker.Checks;

/// <summary>What stage 1 found, made ready to be held by a run: nothing of it is computed again under the run's lock.</summary>
internal sealed record RunReading(NormalizedBase Read, FileCheck Check, GluingCourt Court, int Standard)
{
    /// <param name="read">An accepted file, glued.</param>
    /// <param name="run">The run.</param>
    /// <param name="analysis">Glues once more where the rules are not the product's own.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static RunReading Of(NormalizedBase read, Run run, IAnalysis analysis, CancellationToken cancellationToken)
    {
        var court = read.Bench!.Court();
        var standard = run.Data.Court is not null ? run.Data.StandardClients
            : Readings.IsStandard(court.Rules) ? read.Clients!.Count
            : analysis.Glue(read.Bench, GluingRules.Default, cancellationToken).Clients!.Count;
        return new RunReading(read, FileChecks.Of(read, court, run.Review), court, standard);
    }

    /// <summary>Held from now on. The bench holds the rows: a run that is not going to wait has no use for it.</summary>
    public RunData PutInto(RunData data) => data with
    {
        Content = null,
        Check = Check,
        Remarks = Read.Remarks,
        Clients = Read.Clients,
        Court = Court,
        Bench = Check.Reasons.Count > 0 || data.Bench is not null ? Read.Bench : null,
        StandardClients = Standard,
    };
}
