using AiReactivator.Analytics.Models;
using AiReactivator.Analytics.Models.BgNbd;
using AiReactivator.Analytics.Models.Fitting;
using AiReactivator.Analytics.Models.ParetoNbd;

namespace AiReactivator.Analytics.Tests.Models.Fitting;

public sealed class HistoryGroupsTests
{
    static readonly RepeatHistory[] Clients = Draws.Clients(9000, seed: 12);
    static readonly int[] All = [.. Enumerable.Range(0, Clients.Length)];

    [Fact]
    public void Search_that_begins_with_some_clients_ends_where_that_of_all_ends()
    {
        var (whole, stepwise) = (new HistoryGroups(Clients, All), HistoryGroups.Of(Clients, new ParetoNbdOptions()));
        var (far, near) = (ParetoNbdTrainer.Fit(whole, new ParetoNbdOptions(), default), ParetoNbdTrainer.Fit(stepwise, new ParetoNbdOptions(), default));

        Assert.Null(whole.Rough);
        Assert.InRange(stepwise.Rough!.Clients, 1, 2000);
        Assert.Equal(far.LogLikelihood, near.LogLikelihood, 1e-6);
        Assert.Equal(far.Model!.R, near.Model!.R, 1e-4 * far.Model.R);
        Assert.Equal(far.Model.Beta, near.Model.Beta, 1e-3 * far.Model.Beta);
        Assert.InRange(near.Iterations, 1, far.Iterations - 5);
        Assert.Equal((9000, far.Groups), (near.Clients, near.Groups));
    }

    [Fact]
    public void Models_fitted_together_are_those_fitted_alone()
    {
        var together = PurchaseModels.Fit(Clients, CancellationToken.None);

        Assert.Equal(BgNbdTrainer.Fit(Clients, new BgNbdOptions(), CancellationToken.None), together.BgNbd);
        Assert.Equal(ParetoNbdTrainer.Fit(Clients, new ParetoNbdOptions(), CancellationToken.None), together.ParetoNbd);
    }

    [Theory]
    [InlineData(new[] { 5, 0, 3, 5, 1, 0 }, new[] { 0, 1, 3, 5 })]
    [InlineData(new[] { 5, 1_000_000, 5 }, new[] { 5, 1_000_000 })]
    [InlineData(new int[0], new int[0])]
    public void Every_number_has_its_place(int[] numbers, int[] distinct)
    {
        var found = new DistinctNumbers(numbers);

        Assert.Equal(distinct, found.Numbers);
        Assert.Equal(Enumerable.Range(0, distinct.Length), distinct.Select(found.Place));
    }
}
