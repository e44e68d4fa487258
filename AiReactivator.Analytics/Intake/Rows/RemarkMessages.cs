using System.Collections.Concurrent;
using AiReactivator.Analytics.Failures;

namespace AiReactivator.Analytics.Intake.Rows;

/// <summary>Words for remarks about rows, each made once.</summary>
internal static class RemarkMessages
{
    private const string NoContact = "E_NO_CONTACT";

    private static readonly ConcurrentDictionary<(string Code, RowWarnings Noticed), string> Known = new();

    private static readonly (RowWarnings Fault, string Words)[] Causes =
    [
        (RowWarnings.PhonePlaceholder, "PhoneFiller"),
        (RowWarnings.PhoneScientific, "PhoneDamaged"),
        (RowWarnings.PhoneInvalid, "PhoneInvalid"),
        (RowWarnings.EmailPlaceholder, "EmailFiller"),
        (RowWarnings.EmailInvalid, "EmailInvalid"),
    ];

    public static string Of(string code, RowWarnings noticed) => Known.GetOrAdd((code, noticed), key => Make(key.Code, key.Noticed));

    // «No phone» would be a lie to who sees one in the cell.
    private static string Make(string code, RowWarnings noticed)
    {
        var causes = Causes.Where(cause => noticed.HasFlag(cause.Fault)).Select(cause => FailureCatalogue.Words($"{NoContact}.{cause.Words}")).ToList();
        if (code != NoContact || causes.Count == 0)
        {
            return FailureCatalogue.Message(code);
        }

        var failure = FailureCatalogue.Find(code)!;
        var remedy = noticed.HasFlag(RowWarnings.PhoneScientific) ? FailureCatalogue.Words("W_PHONE_SCIENTIFIC.Remedy") : failure.Remedy;
        return $"{failure.Sentence.TrimEnd('.')}: {string.Join(", ", causes)}. {remedy}";
    }
}
