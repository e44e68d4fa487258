using System.Collections.Frozen;
using System.Globalization;
using System.Resources;

namespace AiReactivator.Analytics.Failures;

/// <summary>The one catalogue of failures and warnings: whatever goes wrong anywhere maps to an entry of it.</summary>
public static class FailureCatalogue
{
    /// <summary>The entry for a failure that has no code of its own.</summary>
    public const string Unexpected = "E_INTERNAL";

    private static readonly ResourceManager Texts = new("AiReactivator.Analytics.Failures.FailureTexts", typeof(FailureCatalogue).Assembly);

    private static readonly FrozenDictionary<string, Failure> ByCode = Load();

    /// <summary>Every entry.</summary>
    public static IReadOnlyCollection<Failure> All => ByCode.Values;

    /// <summary>Finds the entry of a code; for an unknown code, null.</summary>
    public static Failure? Find(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>The sentence with its arguments put in, in a whole message with the remedy.</summary>
    /// <param name="code">A code; an unknown one gets the words of <see cref="Unexpected"/>.</param>
    /// <param name="arguments">Limits, counts, names of columns; never a cell of the file.</param>
    public static string Message(string code, params IReadOnlyList<string> arguments)
    {
        var failure = Find(code) ?? ByCode[Unexpected];
        return $"{Fill(failure.Sentence, arguments)} {failure.Remedy}";
    }

    /// <summary>Words that make an entry's sentence more exact.</summary>
    internal static string Words(string key) => Text(key);

    /// <summary>Puts arguments into a sentence; missing ones become «—».</summary>
    public static string Fill(string sentence, IReadOnlyList<string> arguments)
    {
        for (var i = 0; sentence.Contains('{', StringComparison.Ordinal) && i < 4; i++)
        {
            sentence = sentence.Replace($"{{{i}}}", i < arguments.Count ? arguments[i] : "—", StringComparison.Ordinal);
        }

        return sentence;
    }

    private static FrozenDictionary<string, Failure> Load()
    {
        var entries = new Dictionary<string, Failure>();
        foreach (var (code, note) in (IEnumerable<(string, string)>)[.. FileFailures.All, .. RowFailures.All, .. Warnings.All, .. RunFailures.All])
        {
            entries.Add(code, new Failure(code, Text(code), Text(code + ".Remedy"), note));
        }

        return entries.ToFrozenDictionary();
    }

    private static string Text(string key) =>
        Texts.GetString(key, CultureInfo.InvariantCulture) ?? throw new MissingManifestResourceException($"FailureTexts has no '{key}'.");
}
