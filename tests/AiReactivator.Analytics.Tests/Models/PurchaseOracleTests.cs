using System.Globalization;
using AiReactivator.Analytics.Models;
using AiReactivator.Analytics.Models.BgNbd;
using AiReactivator.Analytics.Models.MbgNbd;
using AiReactivator.Analytics.Models.ParetoNbd;

namespace AiReactivator.Analytics.Tests.Models;

/// <summary>Against References/oracle.py: the published closed forms in 120 digits.</summary>
public sealed class PurchaseOracleTests
{
    static readonly string File = Path.Combine(
        Repository.Root, "tests", "AiReactivator.Analytics.Tests", "Models", "References", "purchase_models.csv");

    /// <summary>Its P(return) is a difference from 1 in 120 digits: less than this it cannot tell from 0.</summary>
    const double OracleDigits = 1e-100;

    public static TheoryData<string> Names => ["BgNbd", "MbgNbd", "ParetoNbd"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_answer_is_that_of_the_closed_form(string name)
    {
        var rows = System.IO.File.ReadAllLines(File).Skip(1).Select(line => line.Split(',')).Where(cells => cells[0] == name).ToArray();

        Assert.Equal(name == "ParetoNbd" ? 64 : 80, rows.Length);
        Assert.All(rows, row =>
        {
            var n = Array.ConvertAll(row[1..], cell => double.Parse(cell, CultureInfo.InvariantCulture));
            var client = new RepeatHistory((int)n[4], (int)n[5], (int)n[6]);
            var (model, logLikelihood) = Make(name, n, client);
            Assert.Equal(n[8], logLikelihood, 1e-10 * Math.Max(1, Math.Abs(n[8])));
            Assert.Equal(n[9], model.AliveShare(client), 1e-9 * n[9]);
            Assert.Equal(n[10], model.ReturnShare(client, n[7]), (1e-9 * n[10]) + OracleDigits);
            Assert.Equal(n[11], model.ExpectedPurchases(client, n[7]), 1e-9 * n[11]);
        });
    }

    static (IPurchaseModel Model, double LogLikelihood) Make(string name, double[] n, RepeatHistory client)
    {
        var bg = new BgNbdModel(n[0], n[1], n[2], n[3]);
        var mbg = new MbgNbdModel(n[0], n[1], n[2], n[3]);
        var pareto = new ParetoNbdModel(n[0], n[1], n[2], n[3]);
        return name switch
        {
            "BgNbd" => (bg, BgNbdLikelihood.Of(bg, [client])),
            "MbgNbd" => (mbg, MbgNbdLikelihood.Of(mbg, [client])),
            _ => (pareto, ParetoNbdLikelihood.Of(pareto, [client])),
        };
    }
}
