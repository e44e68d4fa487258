using System.Globalization;
using System.Text;
using System.Text.Json;
using AiReactivator.Analytics.Exports;

namespace AiReactivator.Analytics.Tests.Exports;

/// <summary>tests/vectors/exports.json: the same file is run by the tab's script.</summary>
public sealed class ExportVectorsTests
{
    public static TheoryData<string, string> Phones => Vectors("phones");

    public static TheoryData<string, string> Guard => Vectors("guard");

    public static TheoryData<string, string> Cells => Vectors("cells");

    [Theory]
    [MemberData(nameof(Phones))]
    public void Phone_is_written_so_that_Excel_keeps_text(string raw, string written) => Assert.Equal(written, PhoneText.Format(raw));

    [Theory]
    [MemberData(nameof(Guard))]
    public void Formula_is_guarded_plain_number_is_not(string raw, string written) => Assert.Equal(written, FormulaGuard.Apply(raw));

    [Theory]
    [MemberData(nameof(Cells))]
    public void Cell_is_guarded_then_quoted(string raw, string written)
    {
        var csv = new CsvWriter();
        csv.Text(raw);

        Assert.Equal(written, Encoding.UTF8.GetString(csv.Written.Span));
        Assert.Equal(written, Encoding.UTF8.GetString(CsvText.Of(raw)));
    }

    [Fact]
    public void Contact_cells_are_filled_as_the_tab_fills_them()
    {
        using var file = Open();
        foreach (var vector in file.RootElement.GetProperty("filled").EnumerateArray())
        {
            var contacts = vector.GetProperty("contacts").EnumerateObject().ToDictionary(c => int.Parse(c.Name[1..], CultureInfo.InvariantCulture), c => c.Value.GetString()!);
            var column = vector.GetProperty("column").GetString();
            var numbers = contacts.Keys.ToArray();
            var clients = new TestBase().Add(new TestClient { Phones = column == "phone" ? numbers : [], Emails = column == "email" ? numbers : [] }).Build();
            clients.NameNumber[0] = column == "name" ? numbers[0] : -1;
            var cells = new ContactCells(clients, new Book(contacts));

            var csv = new CsvWriter();
            (column switch { "name" => (Action<CsvWriter, int>)cells.Name, "phone" => cells.Phones, _ => cells.Emails })(csv, 0);

            Assert.Equal(vector.GetProperty("written").GetString(), Encoding.UTF8.GetString(csv.Written.Span));
        }
    }

    static JsonDocument Open() => JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "tests", "vectors", "exports.json")));

    static TheoryData<string, string> Vectors(string name)
    {
        var data = new TheoryData<string, string>();
        using var file = Open();
        foreach (var vector in file.RootElement.GetProperty(name).EnumerateArray())
        {
            data.Add(vector.GetProperty("raw").GetString()!, vector.GetProperty("written").GetString()!);
        }

        return data;
    }

    sealed class Book(Dictionary<int, string> contacts) : IContactText
    {
        public string Name(int number) => contacts[number];

        public string Phone(int number) => contacts[number];

        public string Email(int number) => contacts[number];
    }
}
