using System.Globalization;
using System.Net;
using System.Text;
using AiReactivator.Analytics;
using AiReactivator.Contract;
using AiReactivator.Worker.Tests.Support;

namespace AiReactivator.Worker.Tests.Checks;

public sealed class CheckTests
{
    private const int Good = 40;
    private const int Broken = 300;

    [Fact]
    public async Task Check_counts_rows_days_and_remarks()
    {
        using var host = WorkerHost.Start();
        using var caller = host.Caller();
        var run = await caller.ReviewAsync(BaseStream.Pack(Text()), WorkerCaller.Request());
        var check = await caller.GetAsync<FileCheck>($"/runs/{run}/check");
        Assert.Equal((Good + Broken, Good, Broken), (check.Intake.RowsTotal, check.Intake.RowsAccepted, check.Intake.RowsRejected));
        Assert.Empty(check.Intake.RowErrors);
        Assert.Equal((new DateOnly(2026, 5, 1), new DateOnly(2026, 5, 28)), (check.FirstDay, check.LastDay));
        Assert.Equal([(Broken, "E_NUL_CHAR", true), (Good, "W_EMPTY_PRODUCT", false)], check.Remarks.Select(count => (count.Rows, count.Code, count.Rejected)));
        Assert.Equal(Good, check.RowsRepaired);
        Assert.Equal(Good, check.Gluing?.Clients);
        Assert.Equal((long)Good + Broken, (await caller.SnapshotAsync(run)).Rows);
    }

    [Fact]
    public async Task Rows_come_in_pages_of_200_at_most()
    {
        using var host = WorkerHost.Start();
        using var caller = host.Caller();
        var run = await caller.ReviewAsync(BaseStream.Pack(Text()), WorkerCaller.Request());
        var page = await caller.GetAsync<RemarkPage>($"/runs/{run}/check/rows?rejected=true&skip=200&take=200");
        Assert.Equal((Broken, 100), (page.Total, page.Rows.Count));
        Assert.Equal((Good + 2 + 200, true, "E_NUL_CHAR"), (page.Rows[0].Line, page.Rows[0].Rejected, page.Rows[0].Code));
        Assert.NotEmpty(page.Rows[0].Message);
        Assert.Equal(Good + Broken, (await caller.GetAsync<RemarkPage>($"/runs/{run}/check/rows")).Total);
        Assert.Equal(Good, (await caller.GetAsync<RemarkPage>($"/runs/{run}/check/rows?code=W_EMPTY_PRODUCT")).Total);
        Assert.Equal(0, (await caller.GetAsync<RemarkPage>($"/runs/{run}/check/rows?code=E_NO_SUCH")).Total);
        Assert.Empty((await caller.GetAsync<RemarkPage>($"/runs/{run}/check/rows?skip=2147483647")).Rows);
        foreach (var absurd in new[] { "take=0", "take=201", "take=-1", "skip=-1", "skip=99999999999", "rejected=perhaps", $"code={new string('x', 100)}" })
        {
            using var answer = await caller.Http.GetAsync(new Uri($"/runs/{run}/check/rows?{absurd}", UriKind.Relative));
            Assert.Equal((absurd, HttpStatusCode.BadRequest), (absurd, answer.StatusCode));
        }
    }

    [Fact]
    public async Task All_remarks_come_as_a_stream_of_lines()
    {
        using var host = WorkerHost.Start();
        using var caller = host.Caller();
        var run = await caller.ReviewAsync(BaseStream.Pack(Text()), WorkerCaller.Request());
        using var answer = await caller.Http.GetAsync(new Uri($"/runs/{run}/check/remarks", UriKind.Relative));
        Assert.Equal("text/csv; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.True(answer.Headers.TransferEncodingChunked);
        var lines = (await answer.Content.ReadAsStringAsync()).Split('\n');
        Assert.Equal((Good + Broken + 2, "line;rejected;column;code;message", ""), (lines.Length, lines[0], lines[^1]));
        Assert.StartsWith("2;0;", lines[1], StringComparison.Ordinal);
        Assert.StartsWith($"{Good + 2};1;;E_NUL_CHAR;", lines[Good + 1], StringComparison.Ordinal);
        Assert.Equal(lines[1..^1].Select(Line).Order(), lines[1..^1].Select(Line));

        static int Line(string line) => int.Parse(line.AsSpan(0, line.IndexOf(';', StringComparison.Ordinal)), CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task Check_of_a_refused_file_stays_so_that_its_rows_can_be_mended()
    {
        using var host = WorkerHost.Start();
        using var caller = host.Caller();
        var run = await caller.SendAsync(BaseStream.Pack(BaseStream.Header + "\n2;E_NUL_CHAR;;;;;;\n"));
        Assert.Equal("E_NO_VALID_ROWS", (await caller.FailedAsync(run)).Failure?.Code);
        var check = await caller.GetAsync<FileCheck>($"/runs/{run}/check");
        Assert.Equal((false, 1, null), (check.Intake.Accepted, check.Intake.RowsRejected, check.Gluing));
        Assert.Single((await caller.GetAsync<RemarkPage>($"/runs/{run}/check/rows")).Rows);
        using var court = await caller.Http.GetAsync(new Uri($"/runs/{run}/gluing", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Conflict, court.StatusCode);
    }

    [Fact]
    public async Task Settings_of_the_request_reach_the_analysis_and_absurd_ones_are_refused()
    {
        using var host = WorkerHost.Start();
        using var caller = host.Caller();
        var wanted = WorkerCaller.Request() with { DecimalMark = "dot", OrderTotals = Analytics.Intake.OrderTotals.Once, LeftOutStatuses = ["Отменён"] };
        var settings = host.Runs.Find((await caller.CreateAsync(wanted)).Run)!.Settings;
        Assert.Equal(("dot", Analytics.Intake.OrderTotals.Once, "Отменён"), (settings.DecimalMark, settings.OrderTotals, settings.LeftOutStatuses.Single()));

        CreateRunRequest[] absurd =
        [
            wanted with { DecimalMark = "both" },
            wanted with { LeftOutStatuses = [.. Enumerable.Repeat("x", 201)] },
            wanted with { LeftOutStatuses = [new string('x', 501)] },
            wanted with { LeftOutStatuses = [null!] },
            wanted with { File = wanted.File with { TitleRows = -1 } },
        ];
        foreach (var request in absurd)
        {
            using var answer = await System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(caller.Http, "/runs", request, WorkerCaller.Json);
            Assert.Equal((HttpStatusCode.BadRequest, "E_SETTINGS_INVALID"), (answer.StatusCode, (await WorkerCaller.RefusalAsync(answer)).Code));
        }
    }

    [Fact]
    public async Task Assumptions_about_money_reach_the_analysis_and_one_outside_its_range_is_named()
    {
        using var host = WorkerHost.Start();
        using var caller = host.Caller();
        var wanted = WorkerCaller.Request() with { Calculation = new CalculationSettings { AcquisitionCost = 320_000, Margin = 0.4 } };
        Assert.Equal(wanted.Calculation, host.Runs.Find((await caller.CreateAsync(wanted)).Run)!.Settings.Calculation);

        using var answer = await System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(
            caller.Http, "/runs", wanted with { Calculation = new CalculationSettings { Margin = 1.5 } }, WorkerCaller.Json);
        var refusal = await WorkerCaller.RefusalAsync(answer);
        Assert.Equal((HttpStatusCode.BadRequest, "E_CALCULATION_VALUE"), (answer.StatusCode, refusal.Code));
        Assert.Equal(["Маржа в чеке, %", "1", "100"], refusal.Arguments);
    }

    /// <summary>Rows without a product, taken, and then rows that are left out.</summary>
    private static string Text()
    {
        var text = new StringBuilder(SharedPhoneStream.Text(1, Good).Replace("Товар", "", StringComparison.Ordinal));
        for (var row = 0; row < Broken; row++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Good + 2 + row};E_NUL_CHAR;;;;;;\n");
        }

        return text.ToString();
    }
}
