using System.Globalization;
using System.Text.Json;
using AiReactivator.Analytics.Models;

namespace AiReactivator.Analytics.Tests.Models;

/// <summary>The published CDNOW sample: 2357 clients, and what the papers and three other implementations make of them.</summary>
/// <remarks>The papers count in weeks, the product in days: α and β are seven times theirs, and ln L is less by ln 7 a repeat.</remarks>
internal static class Cdnow
{
    public const int Week = 7;

    static readonly string Folder = Path.Combine(Repository.Root, "tests", "AiReactivator.Analytics.Tests", "Models", "References");

    public static JsonElement Expected { get; } = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "cdnow_expected.json"))).RootElement;

    public static Dictionary<string, double>[] Clients { get; } = Read("cdnow_rfm_summary.csv");

    /// <summary>56 of the clients with the answers of the models.</summary>
    public static Dictionary<string, double>[] Answers { get; } = Read("cdnow_expected_customers.csv");

    public static RepeatHistory[] Histories { get; } = [.. Clients.Select(History)];

    public static SpendHistory[] Spends { get; } = [.. Clients.Select(Spend)];

    /// <summary>ln L per week, of one per day.</summary>
    public static double PerWeek(double logLikelihood) => logLikelihood + (Histories.Sum(client => client.Repeats) * Math.Log(Week));

    public static RepeatHistory History(Dictionary<string, double> client) =>
        new((int)client["x"], (int)Math.Round(client["t_x"] * Week), (int)Math.Round(client["T"] * Week));

    public static SpendHistory Spend(Dictionary<string, double> client) => new((int)client["x"], client["m_x"]);

    public static double Number(string model, string group, string name) => Expected.GetProperty(model).GetProperty(group).GetProperty(name).GetDouble();

    /// <summary>Asserts that a fitted parameter is that of the paper, within the tolerance stated beside it.</summary>
    public static void Near(string model, string name, double actual)
    {
        Assert.Equal(Number(model, "computed", name), actual, Number(model, "tolerance", name));
        Assert.Equal(Number(model, "published", name), actual, Number(model, "tolerance", name) + 0.005);
    }

    /// <summary>Asserts a relative error of at most 1e-5 for each of the 56 clients; the file prints eight decimals.</summary>
    public static void AllNear(string column, Func<Dictionary<string, double>, double> actual)
    {
        Assert.Equal(56, Answers.Length);
        Assert.All(Answers, client => Assert.Equal(client[column], actual(client), (1e-5 * client[column]) + 0.6e-8));
    }

    static Dictionary<string, double>[] Read(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, file));
        var names = lines[0].Split(',');
        return [.. lines.Skip(1).Where(line => line.Length > 0).Select(line => names.Zip(line.Split(',')).Where(cell => cell.Second.Length > 0)
            .ToDictionary(cell => cell.First, cell => double.Parse(cell.Second, CultureInfo.InvariantCulture)))];
    }
}
