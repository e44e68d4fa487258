using System.Text.Json.Nodes;
using Xunit.Abstractions;

namespace AiReactivator.Analytics.Tests.Oracle;

/// <summary>Everything that is counted is counted twice: here by the product, in tests/oracle by a script that knows only the definitions.</summary>
public sealed class OracleTests(ITestOutputHelper output)
{
    public static TheoryData<string> Bases => [.. OracleBase.Names];

    [Theory]
    [MemberData(nameof(Bases))]
    public void Every_figure_is_that_of_the_oracle(string name)
    {
        var differences = Difference.Between(JsonNode.Parse(File.ReadAllText(OracleBase.Answers(name))), ProductAnswers.Of(OracleBase.Run(name))).ToList();

        differences.ForEach(output.WriteLine);
        Assert.Empty(differences);
    }
}
