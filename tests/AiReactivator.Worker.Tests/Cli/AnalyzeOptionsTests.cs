using AiReactivator.Analytics.Intake;
using AiReactivator.Worker.Cli;

namespace AiReactivator.Worker.Tests.Cli;

public sealed class AnalyzeOptionsTests
{
    [Fact]
    public void All_options_in_any_order()
    {
        Assert.True(AnalyzeOptions.TryParse(
            ["--horizon", "180", "base.csv", "--out", "result", "--analysis-date", "2011-06-09", "--decimal", "dot", "--context", "магазин", "--report", "none", "--shared-partners", "7", "--shared-names", "3"],
            out var options,
            out _));
        Assert.Equal(
            new AnalyzeOptions
            {
                Input = "base.csv",
                Output = "result",
                AnalysisDate = new DateOnly(2011, 6, 9),
                HorizonDays = 180,
                DecimalMark = "dot",
                SharedPartners = 7,
                SharedNames = 3,
                Context = "магазин",
                WriteReport = false,
            },
            options);
    }

    [Fact]
    public void States_to_leave_out_add_up_and_sums_of_orders_are_chosen()
    {
        Assert.True(AnalyzeOptions.TryParse(
            ["base.csv", "--leave-out-status", "Отменён", "--out", "r", "--leave-out-status", "Не оплачен", "--order-totals", "once"], out var options, out _));

        Assert.Equal(["Отменён", "Не оплачен"], options.LeftOutStatuses);
        Assert.Equal(OrderTotals.Once, options.OrderTotals);
    }

    [Theory]
    [InlineData("--order-totals принимает lines или once", "base.csv", "--order-totals", "all", "--out", "r")]
    [InlineData("После --leave-out-status нужно состояние", "base.csv", "--leave-out-status", "", "--out", "r")]
    [InlineData("Не указан файл базы", "--out", "r")]
    [InlineData("Не указана папка результата", "base.csv")]
    [InlineData("Лишний аргумент «other.csv»", "base.csv", "other.csv", "--out", "r")]
    [InlineData("После --out не хватает значения", "base.csv", "--out")]
    [InlineData("Неизвестный параметр --fast", "base.csv", "--fast", "1", "--out", "r")]
    [InlineData("--horizon принимает", "base.csv", "--horizon", "6", "--out", "r")]
    [InlineData("--horizon принимает", "base.csv", "--horizon", "три", "--out", "r")]
    [InlineData("--decimal принимает", "base.csv", "--decimal", ".", "--out", "r")]
    [InlineData("--shared-partners принимает целое число от 2 до 1000", "base.csv", "--shared-partners", "1", "--out", "r")]
    [InlineData("--shared-names принимает", "base.csv", "--shared-names", "много", "--out", "r")]
    [InlineData("--analysis-date принимает", "base.csv", "--analysis-date", "09.06.2011", "--out", "r")]
    [InlineData("--report принимает", "base.csv", "--report", "pdf", "--out", "r")]
    [InlineData("GigaChat в этой версии недоступен", "base.csv", "--report", "gigachat", "--out", "r")]
    public void Wrong_usage_is_told_in_one_sentence(string sentence, params string[] args)
    {
        Assert.False(AnalyzeOptions.TryParse(args, out _, out var problem));
        Assert.Contains(sentence, problem, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', problem);
    }
}
