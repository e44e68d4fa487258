using System.Text.Json;
using AiReactivator.Analytics.Intake.Contacts;
using AiReactivator.Analytics.Intake.Rows;

namespace AiReactivator.Analytics.Tests.Intake.Contacts;

/// <summary>The vectors that the browser runs as well: two languages, one rule.</summary>
public sealed class ContactVectorsTests
{
    private static readonly JsonElement Vectors =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "tests", "vectors", "contacts.json"))).RootElement;

    [Fact]
    public void Phones_have_the_digits_and_the_class_of_the_vectors() => Check("phones", vector =>
    {
        var reading = PhoneRule.Read(Text(vector, "raw"));
        var letter = reading.Digits.Length > 0 ? PhoneClassRule.Of(reading.Digits).ToString()[..1].ToLowerInvariant() : Letter(reading.Fault);
        return ($"{letter} {reading.Digits}", $"{Text(vector, "class")} {Text(vector, "digits")}");
    });

    [Fact]
    public void Emails_have_the_address_and_the_flag_of_the_vectors() => Check("emails", vector =>
    {
        var reading = EmailRule.Read(Text(vector, "raw"));
        return ($"{(reading.WithoutTopLevel ? "t" : Letter(reading.Fault))} {reading.Address}", $"{Text(vector, "class")} {Text(vector, "address")}");
    });

    [Fact]
    public void Names_have_the_key_and_the_kind_of_the_vectors() => Check("names", vector =>
    {
        var key = NameRule.Key(Text(vector, "raw"));
        var kind = key.Length == 0 ? "" : NameRule.IsCompany(key) ? "c" : "p";
        return ($"{kind} {key}", $"{Text(vector, "kind")} {Text(vector, "key")}");
    });

    [Fact]
    public void Texts_are_masked_as_in_the_vectors() => Check("texts", vector =>
    {
        var raw = Text(vector, "raw");
        var masked = TextMask.MayHoldContact(System.Text.Encoding.UTF8.GetBytes(raw)) ? TextMask.Apply(raw) : raw;
        return (masked, Text(vector, "masked"));
    });

    private static void Check(string list, Func<JsonElement, (string Actual, string Expected)> read)
    {
        var vectors = Vectors.GetProperty(list).EnumerateArray().ToList();
        Assert.True(vectors.Count > 30);
        var wrong = vectors.Select(v => (Raw: Text(v, "raw"), Pair: read(v))).Where(v => v.Pair.Actual != v.Pair.Expected).ToList();
        Assert.True(wrong.Count == 0, string.Join("\n", wrong.Select(w => $"«{w.Raw}»: expected «{w.Pair.Expected}», got «{w.Pair.Actual}»")));
    }

    private static string Letter(ContactFault fault) => fault switch
    {
        ContactFault.Filler => "f",
        ContactFault.Damaged => "d",
        ContactFault.Invalid => "i",
        _ => "",
    };

    private static string Text(JsonElement vector, string property) => vector.GetProperty(property).GetString()!;
}
