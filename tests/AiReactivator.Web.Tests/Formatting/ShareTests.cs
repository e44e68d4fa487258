using AiReactivator.Web.Formatting;

namespace AiReactivator.Web.Tests.Formatting;

public sealed class ShareTests
{
    [Theory]
    [InlineData(0.2665, "26,7")]
    [InlineData(0.613, "61,3")]
    [InlineData(0, "0,0")]
    [InlineData(1, "100,0")]
    public void A_single_figure_has_one_decimal(double share, string expected) => Assert.Equal(expected + "\u00A0%", Share.OneDecimal(share));

    [Fact]
    public void A_share_over_nothing_is_a_dash_and_never_zero()
    {
        Assert.Equal("—", Share.OneDecimal(null));
        Assert.Equal("—", Share.Whole(null));
        Assert.Equal("—", Share.OfClients(0, 0));
    }

    [Fact]
    public void Few_clients_are_counted_and_not_put_in_per_cent()
    {
        Assert.Equal("4 из 9", Share.OfClients(4, 9));
        Assert.Equal("4 из 19", Share.OfClients(4, 19));
        Assert.Equal("20,0\u00A0%", Share.OfClients(4, 20));
    }

    [Theory]
    [InlineData(0.0, "меньше\u00A01\u00A0%")]
    [InlineData(0.004, "меньше\u00A01\u00A0%")]
    [InlineData(0.225, "23\u00A0%")]
    [InlineData(0.996, "больше\u00A099\u00A0%")]
    public void Probability_is_never_nothing_or_certain(double share, string text) => Assert.Equal(text, Share.Probability(share));
}
