using AiReactivator.Analytics.Metrics;

namespace AiReactivator.Analytics.Tests.Metrics;

public sealed class DiscountRuleTests
{
    [Theory]
    [InlineData(0, 0, DiscountProfile.Unknown)]
    [InlineData(5, null, DiscountProfile.Unknown)]
    [InlineData(1, 1, DiscountProfile.OnePurchase)]
    [InlineData(2, 0, DiscountProfile.FullPrice)]
    [InlineData(3, 1, DiscountProfile.Sometimes)]
    [InlineData(10, 7, DiscountProfile.Sometimes)]
    [InlineData(7, 5, DiscountProfile.DiscountOnly)]
    [InlineData(2, 2, DiscountProfile.DiscountOnly)]
    public void Profile_turns_above_seventy_per_cent(int purchases, int? discounted, DiscountProfile profile)
    {
        Assert.Equal(profile, DiscountRule.ProfileOf(purchases, discounted));
    }

    [Theory]
    [InlineData(1, 1, null)]
    [InlineData(4, null, null)]
    [InlineData(4, 3, 0.75)]
    public void Share_needs_two_purchases_and_the_column(int purchases, int? discounted, double? share)
    {
        Assert.Equal(share, DiscountRule.ShareOf(purchases, discounted));
    }
}
