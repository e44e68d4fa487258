namespace AiReactivator.Web.Formatting;

/// <summary>Sentence and remedy of a failure, with its values in place.</summary>
internal sealed record FailureText(string Sentence, string Remedy)
{
    public static FailureText Of(string code, IReadOnlyList<string> arguments) => new(code, string.Join(", ", arguments));
}
