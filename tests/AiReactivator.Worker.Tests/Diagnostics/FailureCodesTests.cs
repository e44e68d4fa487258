using AiReactivator.Analytics.Failures;
using AiReactivator.Worker.Diagnostics;

namespace AiReactivator.Worker.Tests.Diagnostics;

public sealed class FailureCodesTests
{
    [Fact]
    public void Every_code_given_here_is_in_the_catalogue()
    {
        var codes = typeof(FailureCodes).GetFields().Select(field => (string)field.GetRawConstantValue()!).ToList();
        Assert.NotEmpty(codes);
        Assert.DoesNotContain(codes, code => FailureCatalogue.Find(code) is null);
    }

    [Fact]
    public void References_are_short_and_do_not_repeat()
    {
        var references = Enumerable.Range(0, 1000).Select(_ => ReferenceCode.Create()).ToList();
        Assert.Equal(references.Count, references.Distinct().Count());
        Assert.All(references, reference => Assert.Matches("^[0-9A-HJKMNP-TV-Z]{8}$", reference));
    }

    [Theory]
    [InlineData(200_000_000, "200\u00A0МБ")]
    [InlineData(6_000_000_000, "6\u202F000\u00A0МБ")]
    [InlineData(1024, "1\u202F024\u00A0Б")]
    public void Limits_have_their_unit(long bytes, string text) => Assert.Equal(text, LimitText.Bytes(bytes));
}
