using AiReactivator.Analytics.Numerics;

namespace AiReactivator.Analytics.Tests.Numerics;

public sealed class LogSpaceTests
{
    [Theory]
    [InlineData(double.NegativeInfinity, 0, 0)]
    [InlineData(-800, 0, 0)]
    [InlineData(-40, 4.248354255291589e-18, 4.248354255291589e-18)]
    [InlineData(0, 0.69314718055994531, 0.5)]
    [InlineData(3, 3.0485873515737421, 0.95257412682243336)]
    [InlineData(1e6, 1e6, 1)]
    public void Softplus_and_share_hold_for_any_odds(double z, double softplus, double share)
    {
        Assert.Equal(softplus, LogSpace.LogOnePlusExp(z), softplus * 1e-15);
        Assert.Equal(share, LogSpace.Share(z), share * 1e-15);
    }

    [Theory]
    [InlineData(1e-300, 1e-300, 1e-300)]
    [InlineData(1e-9, 9.999999995e-10, 1.0000000005000000e-9)]
    [InlineData(0.3, 0.26236426446749106, 0.34985880757600310)]
    [InlineData(-0.3, -0.35667494393873238, -0.25918177931828212)]
    [InlineData(2, 1.0986122886681098, 6.3890560989306502)]
    public void Small_numbers_keep_their_digits(double x, double logOnePlus, double expMinusOne)
    {
        Assert.Equal(logOnePlus, LogSpace.LogOnePlus(x), Math.Abs(logOnePlus) * 1e-15);
        Assert.Equal(expMinusOne, LogSpace.ExpMinusOne(x), Math.Abs(expMinusOne) * 1e-15);
    }
}
