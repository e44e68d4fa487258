using AiReactivator.Analytics.Models;

namespace AiReactivator.Analytics.Tests.Models.Staying;

public sealed class LeavingEvidenceTests
{
    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void Base_where_nobody_leaves_is_recognised(int seed)
    {
        var leaving = PurchaseModels.Fit(Draws.Clients(2000, seed, r: 2, alpha: 100, a: 0), CancellationToken.None).Leaving!;

        Assert.True(leaving.NobodyLeaves);
        Assert.InRange(leaving.Gain, -20, 2);
    }

    [Fact]
    public void Base_where_clients_leave_is_recognised() =>
        Assert.False(PurchaseModels.Fit(Draws.Clients(2000, seed: 11), CancellationToken.None).Leaving!.NobodyLeaves);

    [Fact]
    public void Clients_of_Cdnow_leave_beyond_doubt() =>
        Assert.InRange(PurchaseModels.Fit(Cdnow.Histories, CancellationToken.None).Leaving!.Gain, 50, 1000);

    [Fact]
    public void Nobody_shows_nothing() => Assert.Null(PurchaseModels.Fit([], CancellationToken.None).Leaving);
}
