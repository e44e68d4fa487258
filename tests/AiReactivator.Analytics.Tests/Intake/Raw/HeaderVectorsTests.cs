using System.Text.Json;
using AiReactivator.Analytics.Intake;
using AiReactivator.Analytics.Intake.Raw;

namespace AiReactivator.Analytics.Tests.Intake.Raw;

/// <summary>The list of headers that the browser has as well.</summary>
public sealed class HeaderVectorsTests
{
    [Fact]
    public void Every_header_of_the_vectors_leads_to_its_field_with_its_rank()
    {
        var fields = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "tests", "vectors", "headers.json"))).RootElement.GetProperty("fields");
        var checkedHeaders = 0;
        foreach (var list in fields.EnumerateArray())
        {
            var field = FieldNames.Find(list.GetProperty("field").GetString()!)!.Value;
            Assert.Equal(list.GetProperty("title").GetString(), field.Title());
            var rank = 0;
            foreach (var header in list.GetProperty("headers").EnumerateArray().Select(h => h.GetString()!))
            {
                Assert.Equal(header, HeaderNames.Key(header));
                Assert.True(HeaderNames.TryFind(HeaderNames.Key($"  {header.ToUpperInvariant()} "), out var found, out var place), header);
                Assert.Equal((field, rank++), (found, place));
                checkedHeaders++;
            }
        }

        Assert.True(checkedHeaders > 200);
    }

    [Theory]
    [InlineData("Сумма, руб.", "сумма")]
    [InlineData("Сумма (₽)", "сумма")]
    [InlineData("Бюджет ₽", "бюджет")]
    [InlineData("\uFEFF\"Имя:\"", "имя")]
    [InlineData("Населённый\u00a0 пункт*", "населенный пункт")]
    [InlineData("Рабочий телефон (контакт)", "рабочий телефон (контакт)")]
    public void The_key_of_a_header_forgives_case_blanks_and_currency(string header, string key) => Assert.Equal(key, HeaderNames.Key(header));
}
