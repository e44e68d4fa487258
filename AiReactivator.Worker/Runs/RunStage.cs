namespace AiReactivator.Worker.Runs;

/// <summary>The three jobs of a run, numbered as the page shows them.</summary>
internal enum RunStage
{
    Normalize = 1,
    Compute = 2,
    Report = 3,
}
