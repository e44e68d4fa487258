using AiReactivator.Analytics.Intake.Raw;

namespace AiReactivator.Analytics.Pipeline;

/// <summary>The result of stage 1 on the user's own machine.</summary>
/// <param name="Base">As for a depersonalised stream.</param>
/// <param name="Contacts">Which contact each number stands for.</param>
public sealed record LocalBase(NormalizedBase Base, LocalContacts Contacts);
