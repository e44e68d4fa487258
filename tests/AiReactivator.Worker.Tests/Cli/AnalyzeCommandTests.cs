using System.Globalization;
using System.Text.Json;
using AiReactivator.Worker.Cli;
using Spectre.Console;

namespace AiReactivator.Worker.Tests.Cli;

public sealed class AnalyzeCommandTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("analyze").FullName;

    readonly StringWriter _terminal = new();

    public void Dispose()
    {
        _terminal.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Sample_leaves_every_file_with_the_names_in_the_final_csv()
    {
        var (exit, errors) = await RunAsync(Path.Combine(Samples(), "base-75.csv"));

        Assert.Equal((0, ""), (exit, errors));
        Assert.Equal(["clients.csv", "dashboards.json", "intake.json", "predictions.csv", "quality.json", "report.md", "timings.json"], Directory.GetFiles(Out).Select(Path.GetFileName).Order());
        Assert.Equal(75, Json("intake.json").GetProperty("uniqueClients").GetInt32());
        Assert.Equal(75, Json("dashboards.json").GetProperty("overview").GetProperty("counters").GetProperty("clients").GetInt32());
        Assert.Equal(100, Json("dashboards.json").GetProperty("finance").GetProperty("settings").GetProperty("call").GetProperty("cost").GetInt32());
        var csv = await File.ReadAllTextAsync(Path.Combine(Out, "clients.csv"));
        Assert.Contains(";8 900 000-10-13", csv, StringComparison.Ordinal);
        Assert.Contains("zakup@vektor.example", csv, StringComparison.Ordinal);
        Assert.Equal(77, csv.Split("\r\n").Length);
        Assert.Equal(["normalize", "compute", "export", "report"], Json("timings.json").GetProperty("stages").EnumerateArray().Select(s => s.GetProperty("stage").GetString()));
    }

    [Fact]
    public async Task Predictions_have_a_row_for_each_client_with_points_and_finite_figures()
    {
        await RunAsync(Path.Combine(Samples(), "shop-850.csv"), "--report", "none");

        var lines = (await File.ReadAllLinesAsync(Path.Combine(Out, "predictions.csv"))).Select(line => line.Split(';')).ToArray();
        Assert.Equal("client_id;name;phone;email;purchases;p_alive;p_return;expected_purchases;expected_spend;spend_low;spend_high;ltv_365;"
            + "next1;next1_p;next2;next2_p;next3;next3_p;next_new1;next_new2;next_new3", string.Join(';', lines[0]));
        Assert.Equal(Json("intake.json").GetProperty("uniqueClients").GetInt32(), lines.Length - 1);
        Assert.All(lines[1..], cells =>
        {
            Assert.Equal(21, cells.Length);
            Assert.All(cells[5..12], cell => Assert.True(double.IsFinite(double.Parse(cell, CultureInfo.InvariantCulture))));
            Assert.InRange(double.Parse(cells[6], CultureInfo.InvariantCulture), 0, 1);
        });
        Assert.Contains(lines[1..], cells => cells[12].Length > 0 && double.Parse(cells[13], CultureInfo.InvariantCulture) > 0);
        Assert.Equal(90, Json("quality.json").GetProperty("horizonDays").GetInt32());
    }

    [Fact]
    public async Task Report_can_be_left_out()
    {
        var (exit, _) = await RunAsync(Path.Combine(Samples(), "template.csv"), "--report", "none");

        Assert.Equal(0, exit);
        Assert.False(File.Exists(Path.Combine(Out, "report.md")));
    }

    [Fact]
    public async Task Refused_file_leaves_its_intake_and_a_sentence()
    {
        var file = Path.Combine(_folder, "bad.csv");
        await File.WriteAllTextAsync(file, "Имя;Телефон;Товар\nАнна;89000000101;Чай\n");

        var (exit, errors) = await RunAsync(file);

        Assert.Equal(1, exit);
        Assert.Contains("Сумма", errors, StringComparison.Ordinal);
        Assert.False(Json("intake.json").GetProperty("accepted").GetBoolean());
        Assert.False(File.Exists(Path.Combine(Out, "clients.csv")));
    }

    [Fact]
    public async Task Questions_name_their_argument_and_the_argument_answers_them()
    {
        var file = Path.Combine(_folder, "orders.csv");
        await File.WriteAllLinesAsync(
            file,
            ["Телефон;Товар;Сумма;Дата покупки;Номер заказа", .. Enumerable.Range(0, 8).Select(i => $"8900000010{i / 2};Чай;100;10.05.2026;A{i / 2}"), "89000000109;Чай;1.234;11.05.2026;"]);

        await RunAsync(file);

        Assert.Contains("--order-totals once: вместо 800\u00A0₽ получится 400\u00A0₽", _terminal.ToString(), StringComparison.Ordinal);
        Assert.Contains("отклонено: 1 строка. Укажите знак копеек: --decimal comma", _terminal.ToString(), StringComparison.Ordinal);
        Assert.Equal(800, Json("intake.json").GetProperty("totalAmount").GetDecimal());

        _terminal.GetStringBuilder().Clear();
        await RunAsync(file, "--order-totals", "once", "--decimal", "comma", "--leave-out-status", "Отменён");

        Assert.DoesNotContain("--order-totals", _terminal.ToString(), StringComparison.Ordinal);
        Assert.Contains("«Отменён» в файле нет", _terminal.ToString(), StringComparison.Ordinal);
        Assert.Equal(1634, Json("intake.json").GetProperty("totalAmount").GetDecimal());
    }

    [Fact]
    public async Task Unpaid_deals_are_named_and_left_out_only_when_told()
    {
        var file = Path.Combine(_folder, "deals.csv");
        await File.WriteAllLinesAsync(
            file,
            [
                "Телефон;Товар;Цена;Количество;Дата покупки;Статус сделки", "89000000101;Чай;100,50;2;10.05.2026;Оплачен",
                "89000000102;Чай;10;1;11.05.2026;Не оплачен", "89000000103;Чай;20;1;12.05.2026;не оплачен",
            ]);

        await RunAsync(file);

        Assert.Contains("«Не оплачен», 1 строка, 10\u00A0₽. Исключить: --leave-out-status \"Не оплачен\"", _terminal.ToString(), StringComparison.Ordinal);
        Assert.Equal(231, Json("intake.json").GetProperty("totalAmount").GetDecimal());

        await RunAsync(file, "--leave-out-status", "Не оплачен", "--leave-out-status", "не оплачен");

        var intake = Json("intake.json");
        Assert.Equal(201, intake.GetProperty("totalAmount").GetDecimal());
        Assert.Equal(
            ["3 Статус E_STATUS_LEFT_OUT", "4 Статус E_STATUS_LEFT_OUT"],
            intake.GetProperty("rowErrors").EnumerateArray().Select(e => $"{e.GetProperty("line")} {e.GetProperty("column")} {e.GetProperty("code")}"));
    }

    [Fact]
    public async Task File_that_is_not_there_is_wrong_usage()
    {
        var (exit, errors) = await RunAsync(Path.Combine(_folder, "none.csv"));

        Assert.Equal(2, exit);
        Assert.Contains("не найден", errors, StringComparison.Ordinal);
    }

    string Out => Path.Combine(_folder, "result");

    async Task<(int Exit, string Errors)> RunAsync(string file, params string[] more)
    {
        using var errors = new StringWriter();
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(_terminal) });
        terminal.Profile.Width = 1000;
        var exit = await AnalyzeCommand.RunAsync([file, "--out", Out, .. more], terminal, errors, CancellationToken.None);
        return (exit, errors.ToString());
    }

    JsonElement Json(string name) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Out, name))).RootElement;

    static string Samples()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "AiReactivator.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run inside the repository.");
        }

        return Path.Combine(folder.FullName, "samples");
    }
}
