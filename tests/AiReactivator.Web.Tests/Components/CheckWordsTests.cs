using AiReactivator.Web.Components.Check;
using AiReactivator.Web.Resources;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace AiReactivator.Web.Tests.Components;

public sealed class CheckWordsTests
{
    private readonly IStringLocalizer<CheckText> texts = new ServiceCollection()
        .AddLogging().AddLocalization().BuildServiceProvider().GetRequiredService<IStringLocalizer<CheckText>>();

    [Theory]
    [InlineData(1, "за 1\u00A0день")]
    [InlineData(22, "за 22\u00A0дня")]
    [InlineData(62, "за два месяца")]
    [InlineData(300, "за десять месяцев")]
    [InlineData(365, "за год")]
    [InlineData(550, "за 18\u00A0месяцев")]
    [InlineData(731, "за два года")]
    [InlineData(1831, "за пять лет")]
    [InlineData(3652, "за десять лет")]
    [InlineData(7670, "за 21\u00A0год")]
    public void Length_of_a_file_is_said_as_one_says_it(int days, string words) => Assert.Equal(words, CheckWords.Period(days, texts));

    [Fact]
    public void Every_remark_of_a_row_has_short_words_of_its_own() =>
        Assert.DoesNotContain(
            AiReactivator.Analytics.Failures.FailureCatalogue.All.Select(f => f.Code).Where(c => c.StartsWith("E_AMOUNT", StringComparison.Ordinal) || c.StartsWith("E_DA", StringComparison.Ordinal) || c.StartsWith("W_PHONE", StringComparison.Ordinal)),
            code => texts[$"Remark.{code}"].ResourceNotFound);
}
