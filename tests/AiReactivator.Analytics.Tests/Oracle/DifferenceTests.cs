using System.Text.Json;
using System.Text.Json.Nodes;

namespace AiReactivator.Analytics.Tests.Oracle;

/// <summary>A comparison that overlooks a figure would say for ever that all is well.</summary>
public sealed class DifferenceTests
{
    [Theory]
    [InlineData("marks")]
    [InlineData("undated-lines")]
    [InlineData("no-purchase")]
    public void A_change_of_any_figure_is_noticed(string name)
    {
        var text = File.ReadAllText(OracleBase.Answers(name));
        var (expected, changed) = (JsonNode.Parse(text), JsonNode.Parse(text)!);
        var places = Places(changed).ToList();

        Assert.True(places.Count > 50);
        foreach (var (place, put) in places)
        {
            var before = place.DeepClone();
            var now = Change(before);
            put(now);
            Assert.True(Difference.Between(expected, changed).Count() == 1, $"{place.GetPath()}: {before} and {now} are taken for the same.");
            put(before);
        }
    }

    [Fact]
    public void A_figure_that_only_one_of_them_has_is_noticed()
    {
        var (one, two) = (JsonNode.Parse("""{"a":[{"b":1}]}"""), JsonNode.Parse("""{"a":[{"c":1}]}"""));

        Assert.Equal(["/a/0/b: the product has none", "/a/0/c: the oracle has none"], Difference.Between(one, two));
        Assert.Equal(["/a: 1 expected, 0 found"], Difference.Between(one, JsonNode.Parse("""{"a":[]}""")));
    }

    [Fact]
    public void Only_the_last_digit_of_a_double_may_differ()
    {
        Assert.Empty(Difference.Between(0.1 + 0.2, 0.3));
        Assert.NotEmpty(Difference.Between(0.3, 0.300000001));
        Assert.NotEmpty(Difference.Between(JsonNode.Parse("""{"kopecks":100000000001}"""), JsonNode.Parse("""{"kopecks":100000000002}""")));
    }

    static JsonNode? Change(JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.Number when value.GetValue<double>() is var number => number == Math.Floor(number) ? number + 1 : number * 1.001,
        JsonValueKind.String => value.GetValue<string>() + "!",
        JsonValueKind.True => false,
        _ => null,
    };

    /// <summary>Every figure that is there, and how to put another in its place.</summary>
    static IEnumerable<(JsonNode Value, Action<JsonNode?> Put)> Places(JsonNode node) => node switch
    {
        JsonObject there => there.Where(p => p.Value is not null).Select(p => p.Key).ToList().SelectMany(key => There(there[key]!, value => there[key] = value)),
        JsonArray there => Enumerable.Range(0, there.Count).SelectMany(i => There(there[i]!, value => there[i] = value)),
        _ => [],
    };

    static IEnumerable<(JsonNode Value, Action<JsonNode?> Put)> There(JsonNode value, Action<JsonNode?> put) =>
        value is JsonValue ? [(value, put)] : Places(value);
}
