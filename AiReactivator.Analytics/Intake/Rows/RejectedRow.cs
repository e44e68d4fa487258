namespace AiReactivator.Analytics.Intake.Rows;

/// <summary>A row that was left out: where and why.</summary>
internal readonly record struct RejectedRow(int Line, Field? Field, string Code);
