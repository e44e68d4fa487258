using System.Text.Json;
using AiReactivator.Analytics.Intake;
using AiReactivator.Analytics.Pipeline;
using Xunit.Abstractions;

namespace AiReactivator.Analytics.Tests.Intake.Raw;

/// <summary>Exports of ten systems, read on the command line and through the tab: tests/vectors/exports-of-crm.</summary>
public sealed class ExportsOfCrmTests(ITestOutputHelper output)
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "vectors", "exports-of-crm");

    private static readonly ExportOfCrm[] Exports =
        JsonSerializer.Deserialize<ExportOfCrm[]>(File.ReadAllText(Path.Combine(Folder, "expected.json")), JsonSerializerOptions.Web)!;

    public static TheoryData<string> Files => new(Exports.Select(export => export.File));

    [Theory]
    [MemberData(nameof(Files))]
    public void An_export_is_read_as_it_should_be(string file)
    {
        var expected = Exports.Single(export => export.File == file);
        var local = LocalFile.Normalize(File.ReadAllBytes(PathOf(expected)), Settings(expected));
        var intake = local.Base.Intake;

        output.WriteLine($"{string.Join(' ', intake.Warnings)}\n{string.Join('\n', intake.RowErrors)}");
        Assert.Equal(expected.Missing.Select(name => FieldNames.Find(name)!.Value.Title()), intake.FileErrors.SelectMany(error => error.Columns));
        Assert.Equal((FormatNames.Encoding(expected.Encoding), expected.Separator), (intake.Encoding, intake.Separator));
        Assert.Equal((expected.Rows, expected.Accepted), (intake.RowsTotal, intake.RowsAccepted));
        Assert.Equal(expected.Rejected.Select(row => $"{row[0]} {row[1]}"), intake.RowErrors.Select(row => $"{row.Line} {row.Code}"));
        Assert.Equal((expected.Clients, expected.Sum), (intake.UniqueClients, intake.TotalAmount));
        Assert.Equal(expected.Names, local.Contacts.Names);
        Assert.Equal(expected.Phones, local.Contacts.Phones);
        Assert.Equal(expected.Emails, local.Contacts.Emails);
        if (intake.Accepted)
        {
            Assert.Equal((expected.TitleRows, expected.Extra), (intake.Warnings.GetValueOrDefault("W_TITLE_ROWS"), intake.Warnings.GetValueOrDefault("W_EXTRA_COLUMNS")));
        }
    }

    [Fact]
    public async Task Exports_read_on_the_command_line_are_those_read_in_the_tab()
    {
        var started = Exports.Where(export => export.Missing.Length == 0).ToArray();
        if (await TabReading.OfAsync(started.Select(PathOf)) is not { } readings)
        {
            output.WriteLine("Node or the packages of the tab's build are absent: nothing was checked.");
            return;
        }

        Assert.All(started.Zip(readings), pair =>
        {
            var settings = Settings(pair.First);
            var local = LocalFile.Normalize(File.ReadAllBytes(PathOf(pair.First)), settings).Base;
            var remote = pair.Second.Normalize(settings);
            Assert.Equal(JsonSerializer.Serialize(local.Intake), JsonSerializer.Serialize(remote.Intake));
            Assert.Equal(JsonSerializer.Serialize(local.Clients), JsonSerializer.Serialize(remote.Clients));
        });
    }

    private static string PathOf(ExportOfCrm export) => Path.Combine(Folder, export.File + ".csv");

    private static AnalysisSettings Settings(ExportOfCrm export) => new()
    {
        AnalysisDate = new DateOnly(2026, 6, 1),
        OrderTotals = Enum.Parse<OrderTotals>(export.OrderTotals),
        LeftOutStatuses = export.LeftOut,
    };

    private sealed record ExportOfCrm(
        string File, string Encoding, string Separator, int Extra, int Rows, int Accepted, JsonElement[][] Rejected, int Clients, decimal Sum,
        IReadOnlyList<string> Names, IReadOnlyList<string> Phones, IReadOnlyList<string> Emails)
    {
        public int TitleRows { get; init; }

        public string OrderTotals { get; init; } = nameof(Analytics.Intake.OrderTotals.Lines);

        public string[] LeftOut { get; init; } = [];

        public string[] Missing { get; init; } = [];
    }
}
