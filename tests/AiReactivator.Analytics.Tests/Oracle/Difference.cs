using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AiReactivator.Analytics.Tests.Oracle;

/// <summary>Compares what the product counted with the oracle, figure by figure: whole numbers, dates and words exactly, other numbers within 1e-9.</summary>
internal static class Difference
{
    const double Tolerance = 1e-9;

    /// <summary>Places on the rhythm strip and terms of the Churn Score are single precision.</summary>
    const double Single = 1e-6;

    static readonly string[] SinglePrecision = ["ticks", "due", "silenceFrom", "churn"];

    public static IEnumerable<string> Between(JsonNode? expected, JsonNode? found, string path = "") => (expected, found) switch
    {
        (JsonObject e, JsonObject f) => e.Select(p => p.Key).Union(f.Select(p => p.Key)).SelectMany(key =>
            !e.ContainsKey(key) ? [$"{path}/{key}: the oracle has none"]
            : !f.ContainsKey(key) ? [$"{path}/{key}: the product has none"]
            : Between(e[key], f[key], $"{path}/{key}")),
        (JsonArray e, JsonArray f) => e.Count == f.Count
            ? Enumerable.Range(0, e.Count).SelectMany(i => Between(e[i], f[i], $"{path}/{i}"))
            : [$"{path}: {e.Count} expected, {f.Count} found"],
        _ => Same(expected, found, path) ? [] : [$"{path}: {Text(expected)} expected, {Text(found)} found"],
    };

    static bool Same(JsonNode? expected, JsonNode? found, string path)
    {
        if (expected?.GetValueKind() != JsonValueKind.Number || found?.GetValueKind() != JsonValueKind.Number)
        {
            return Text(expected) == Text(found);
        }

        var (e, f) = (Number(expected), Number(found));
        var exact = path.Contains("opecks", StringComparison.Ordinal) || (e == Math.Floor(e) && f == Math.Floor(f));
        return exact ? e == f
            : SinglePrecision.Any(place => path.Contains("/" + place, StringComparison.Ordinal)) ? Math.Abs(e - f) <= Single * Math.Max(1, Math.Abs(e))
            : Math.Abs(e - f) <= Tolerance * Math.Max(Math.Abs(e), Math.Abs(f));
    }

    static double Number(JsonNode value) => double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture);

    static string Text(JsonNode? value) => value?.ToJsonString() ?? "null";
}
