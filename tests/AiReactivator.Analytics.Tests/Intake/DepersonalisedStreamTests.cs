using System.Text;
using AiReactivator.Analytics.Pipeline;

namespace AiReactivator.Analytics.Tests.Intake;

public sealed class DepersonalisedStreamTests
{
    private static readonly string[] Rows =
    [
        "2;;n1p;p1m;e1;ИБП APC;1 000,50;30;14.07.2021",
        "3;;n1p;p1m;;Сервер;2000;30;14.07.2021",
        "4;;n2c;;e2t;ИБП APC;-300,25;10;01.03.2022",
        "5;;n2c;p3l;e2t;ИБП APC;700;10;01.03.2022",
        "6;E_FIELD_COUNT;;;;;;;",
        "7;;n3p;f;i;Кабель;10;1;01.01.2022",
        "9;;n4p;d;e9;Кабель;;1;01.01.2022",
        "10;E_FIELD_TOO_LONG:product;;;;;;;",
    ];

    [Fact]
    public void Template_rows_become_clients_with_sums_and_contacts()
    {
        var result = StreamText.Normalize(StreamText.Template, Rows, new AnalysisSettings { AnalysisDate = new DateOnly(2022, 6, 1) });

        var clients = Assert.IsType<AiReactivator.Analytics.Clients.ClientTable>(result.Clients);
        Assert.Equal(2, clients.Count);
        Assert.Equal([3000_50L, 399_75L], clients.Revenue);
        Assert.Equal([0L, 300_25L], clients.Refunds);
        Assert.Equal([2, 1], clients.Purchases);
        Assert.Equal([1, 2], clients.NameNumber);
        Assert.Equal([false, true], clients.IsCompany);
        Assert.Equal([1, 3], clients.Phones);
        Assert.Equal([1, 2], clients.Emails);
        Assert.Equal(new DateOnly(2022, 6, 1).DayNumber - 30, clients.LastDay[0]);
        Assert.Equal(new DateOnly(2021, 7, 14).DayNumber, clients.FirstDay[0]);
    }

    [Fact]
    public void Rows_read_are_accepted_plus_rejected_and_each_rejected_row_has_line_column_and_code()
    {
        var intake = StreamText.Normalize(StreamText.Template, Rows, new AnalysisSettings { AnalysisDate = new DateOnly(2022, 6, 1) }).Intake;

        Assert.Equal((8, 4, 4), (intake.RowsTotal, intake.RowsAccepted, intake.RowsRejected));
        Assert.Equal(
            [(6, null, "E_FIELD_COUNT"), (7, "Телефон", "E_NO_CONTACT"), (9, "Сумма", "E_AMOUNT_EMPTY"), (10, "Товар", "E_FIELD_TOO_LONG")],
            intake.RowErrors.Select(e => (e.Line, e.Column, e.Code)));
        Assert.Equal((3400.25m, 3700.50m, -300.25m), (intake.TotalAmount, intake.TotalPositive, intake.TotalRefunds));
        Assert.Equal(2, intake.Warnings["W_EMAIL_NO_TLD"]);
        Assert.DoesNotContain("W_PHONE_SCIENTIFIC", intake.Warnings.Keys);
    }

    [Fact]
    public void The_most_frequent_name_and_contacts_of_a_client_come_first()
    {
        var clients = StreamText.Normalize(
            StreamText.Template,
            [
                "2;;n1p;p1m;e1;Чай;1;1;01.01.2022", "3;;n2c;p2m;e1;Чай;1;1;01.01.2022", "4;;n2c;p2m;e2;Чай;1;1;01.01.2022",
                "5;;n3p;p3l;e1;Чай;1;1;01.01.2022", "6;;;p3l;;Чай;1;1;01.01.2022", "7;;;p3l;;Чай;1;1;01.01.2022",
            ]).Clients!;

        Assert.Equal(1, clients.Count);
        Assert.Equal((2, true), (clients.NameNumber[0], clients.IsCompany[0]));
        Assert.Equal([3, 2, 1], clients.Phones);
        Assert.Equal([PhoneClass.Landline, PhoneClass.Mobile, PhoneClass.Mobile], clients.PhoneClasses);
        Assert.Equal([1, 2], clients.Emails);
    }

    [Fact]
    public void Cancelling_stops_the_reading_and_progress_grows_to_one()
    {
        var rows = Enumerable.Range(0, 40_000).Select(i => $"{i + 2};;;p{i}m;;Чай;100;1;01.01.2022").ToArray();
        var seen = new List<StageProgress>();
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(StreamText.Template + "\n" + string.Join('\n', rows)));
        AnalysisPipeline.Normalize(stream, new AnalysisSettings { ExpectedRows = 40_000 }, new Recorder(seen), CancellationToken.None);

        Assert.Equal(seen.Select(p => p.Share).Order(), seen.Select(p => p.Share));
        Assert.Equal(new StageProgress(1, 40_000, 40_000), seen[^1]);
        Assert.Contains(seen, p => p is { Rows: < 40_000, Share: > 0.2 and < 0.8 });

        stream.Position = 0;
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();
        Assert.Throws<OperationCanceledException>(() => AnalysisPipeline.Normalize(stream, new AnalysisSettings(), null, cancel.Token));
    }

    [Theory]
    [InlineData("2;;Анна;p1m;e1;Товар;100;1;01.01.2022")]
    [InlineData("2;;n1p;79161234501;e1;Товар;100;1;01.01.2022")]
    [InlineData("2;;n1p;p1m;a@b.ru;Товар;100;1;01.01.2022")]
    [InlineData("2;;n1p;p99999999m;e1;Товар;100;1;01.01.2022")]
    [InlineData("x;;n1p;p1m;e1;Товар;100;1;01.01.2022")]
    [InlineData("2;E_OTHER;;;;;;;")]
    [InlineData("x;E_FIELD_COUNT;;;;;;;")]
    public void A_stream_that_breaks_the_contract_is_refused_without_repeating_its_cells(string row)
    {
        var broken = Assert.Throws<InvalidDataException>(() => StreamText.Normalize(StreamText.Template, [row]));

        Assert.DoesNotContain("Анна", broken.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("79161234501", broken.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("a@b.ru", broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_rows_and_no_valid_rows_are_told_apart()
    {
        Assert.Equal("E_NO_ROWS", StreamText.Normalize(StreamText.Template, []).Intake.FileErrors.Single().Code);
        Assert.Equal("E_NO_VALID_ROWS", StreamText.Normalize(StreamText.Template, ["2;E_FIELD_COUNT;;;;;;;"]).Intake.FileErrors.Single().Code);
    }

    [Fact]
    public void An_empty_stream_is_broken_not_empty()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(""));
        Assert.Throws<InvalidDataException>(() => AnalysisPipeline.Normalize(stream, new AnalysisSettings(), null, CancellationToken.None));
    }

    private sealed class Recorder(List<StageProgress> seen) : IProgress<StageProgress>
    {
        public void Report(StageProgress value) => seen.Add(value);
    }
}
