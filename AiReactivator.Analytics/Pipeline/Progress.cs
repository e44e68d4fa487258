namespace AiReactivator.Analytics.Pipeline;

/// <summary>How far a stage is.</summary>
/// <param name="Share">0…1.</param>
/// <param name="Rows">Rows read so far.</param>
/// <param name="Clients">Clients, once known.</param>
public readonly record struct StageProgress(double Share, long Rows, int? Clients);
