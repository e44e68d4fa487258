namespace AiReactivator.Analytics.Failures;

/// <summary>An entry of the one catalogue of failures and warnings.</summary>
/// <param name="Code">E_… stops a file, a row or a run; W_… is a warning.</param>
/// <param name="Sentence">What happened, for the user, with {0}, {1}… for arguments.</param>
/// <param name="Remedy">What to do.</param>
/// <param name="SupportNote">What support should look at (English).</param>
public sealed record Failure(string Code, string Sentence, string Remedy, string SupportNote);
