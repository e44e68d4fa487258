using AiReactivator.Analytics.Failures;

namespace AiReactivator.Web.Formatting;

/// <summary>Sentence and remedy of a failure, with its values in place.</summary>
internal sealed record FailureText(string Sentence, string Remedy)
{
    /// <summary>A code that the catalogue does not know gets its words for the unforeseen.</summary>
    public static FailureText Of(string code, IReadOnlyList<string> arguments)
    {
        var failure = FailureCatalogue.Find(code) ?? FailureCatalogue.Find(FailureCatalogue.Unexpected)!;
        return new(FailureCatalogue.Fill(failure.Sentence, arguments), FailureCatalogue.Fill(failure.Remedy, arguments));
    }
}
