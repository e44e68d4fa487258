using System.Text.Json;
using AiReactivator.Analytics.Intake;
using AiReactivator.Analytics.Intake.Raw;

namespace AiReactivator.Analytics.Tests.Intake.Raw;

/// <summary>The lists of headers that the browser has as well, and what both make of a header.</summary>
public sealed class HeaderVectorsTests
{
    private static readonly JsonElement Lists = Vectors("headers");

    public static TheoryData<string> Mappings => new(Vectors("mappings").EnumerateArray().Select(vector => vector.GetProperty("what").GetString()!));

    [Fact]
    public void Every_header_of_the_vectors_leads_to_its_field_with_its_rank()
    {
        var checkedHeaders = 0;
        foreach (var list in Lists.GetProperty("fields").EnumerateArray())
        {
            var field = FieldNames.Find(list.GetProperty("field").GetString()!)!.Value;
            Assert.Equal(list.GetProperty("title").GetString(), field.Title());
            checkedHeaders += CheckList(Strings(list.GetProperty("headers")), new Target(field));
        }

        foreach (var list in Lists.GetProperty("nameParts").EnumerateArray())
        {
            var part = Enum.Parse<NamePart>(list.GetProperty("part").GetString()!, ignoreCase: true);
            checkedHeaders += CheckList(Strings(list.GetProperty("headers")), new Target(Field.Name, part));
        }

        Assert.True(checkedHeaders > 400);
        Assert.Equal(checkedHeaders, HeaderLists.Fields.Values.Concat(HeaderLists.NameParts.Values).Sum(headers => headers.Length));
    }

    [Fact]
    public void Special_headers_are_those_of_the_vectors()
    {
        Assert.Equal(Strings(Lists.GetProperty("firstNames")), HeaderLists.FirstNames);
        Assert.Equal(Strings(Lists.GetProperty("onlyAlone")), HeaderLists.OnlyAlone);
        Assert.Equal(
            Lists.GetProperty("beside").EnumerateArray().Select(rule => (Text(rule, "beside"), Text(rule, "header"), FieldNames.Find(Text(rule, "field"))!.Value)),
            HeaderLists.Beside);
    }

    [Theory]
    [MemberData(nameof(Mappings))]
    public void Columns_of_a_header_are_those_that_the_tab_finds(string what)
    {
        var vector = Vectors("mappings").EnumerateArray().Single(candidate => Text(candidate, "what") == what);
        var map = new ColumnMap(Strings(vector.GetProperty("header")), 16_384);

        Assert.Equal(vector.GetProperty("names").EnumerateArray().Select(Numbers), map.Names);
        foreach (var field in Enum.GetValues<Field>().Where(field => field != Field.Name))
        {
            Assert.Equal(vector.GetProperty("columns").TryGetProperty(field.InStream(), out var columns) ? Numbers(columns) : [], map[field]);
        }

        Assert.Equal(vector.GetProperty("width").GetInt32(), map.Width);
        Assert.Equal(vector.GetProperty("extra").GetInt32(), map.ExtraColumns);
        Assert.Equal(vector.GetProperty("orderDiffers").GetBoolean(), map.OrderDiffers);
        string[] blamed = [.. Strings(vector.GetProperty("duplicates")), .. Strings(vector.GetProperty("missing"))];
        Assert.Equal(blamed.Select(name => FieldNames.Find(name)!.Value.Title()), map.Error?.Columns ?? []);
    }

    [Theory]
    [InlineData("Сумма, руб.", "сумма")]
    [InlineData("Сумма (₽)", "сумма")]
    [InlineData("Бюджет ₽", "бюджет")]
    [InlineData("Кол-во, шт.", "кол-во")]
    [InlineData("Количество (ед.)", "количество")]
    [InlineData("Цена за шт.", "цена за шт")]
    [InlineData("\uFEFF\"Имя:\"", "имя")]
    [InlineData("Населённый\u00a0 пункт*", "населенный пункт")]
    [InlineData("Рабочий телефон (контакт)", "рабочий телефон (контакт)")]
    public void The_key_of_a_header_forgives_case_blanks_and_units(string header, string key) => Assert.Equal(key, HeaderNames.Key(header));

    private static int CheckList(string[] headers, Target target)
    {
        var rank = 0;
        foreach (var header in headers)
        {
            Assert.True(HeaderNames.TryFind(HeaderNames.Key($"  {header.ToUpperInvariant()} "), out var found, out var place), header);
            Assert.Equal((header, target, rank++), (HeaderNames.Key(header), found, place));
        }

        return rank;
    }

    private static JsonElement Vectors(string name) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "tests", "vectors", name + ".json"))).RootElement;

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString()!;

    private static string[] Strings(JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetString()!)];

    private static int[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetInt32())];
}
