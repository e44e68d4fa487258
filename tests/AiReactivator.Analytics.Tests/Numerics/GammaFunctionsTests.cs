using AiReactivator.Analytics.Numerics;

namespace AiReactivator.Analytics.Tests.Numerics;

/// <summary>Against values computed with thirty digits.</summary>
public sealed class GammaFunctionsTests
{
    [Theory]
    [InlineData(1e-9, 20.7232658363691955, -1000000000.57721566)]
    [InlineData(0.001, 6.90717888538385368, -1000.5755719318103)]
    [InlineData(0.5, 0.572364942924700087, -1.96351002602142348)]
    [InlineData(1, 0.0, -0.577215664901532861)]
    [InlineData(1.5, -0.120782237635245222, 0.0364899739785765206)]
    [InlineData(2, 0.0, 0.422784335098467139)]
    [InlineData(3.25, 0.935801931108725358, 1.01699091106817904)]
    [InlineData(9.999, 12.7995757800774125, 2.25164741720573526)]
    [InlineData(10, 12.8018274800814696, 2.25175258906672111)]
    [InlineData(171.5, 709.143163030928242, 5.14166498143399963)]
    [InlineData(1e6, 12815504.5691476117, 13.8155100579641908)]
    public void Logarithm_and_digamma_have_fourteen_digits(double z, double logGamma, double digamma)
    {
        Assert.Equal(logGamma, GammaFunctions.LogGamma(z), 1e-14 * Math.Max(1, Math.Abs(logGamma)));
        Assert.Equal(digamma, GammaFunctions.Digamma(z), 1e-14 * Math.Max(1, Math.Abs(digamma)));
    }

    [Fact]
    public void Beta_of_2_and_3_is_a_twelfth() => Assert.Equal(-Math.Log(12), GammaFunctions.LogBeta(2, 3), 1e-14);

    [Fact]
    public void Rising_product_of_3_with_4_factors_is_360() => Assert.Equal(Math.Log(360), GammaFunctions.LogRising(3, 4).Value, 1e-14);

    [Theory]
    [InlineData(0.01)]
    [InlineData(2.5)]
    [InlineData(4000)]
    public void Long_rising_product_goes_on_where_the_short_one_ends(double z)
    {
        var (shorter, longer) = (GammaFunctions.LogRising(z, 64), GammaFunctions.LogRising(z, 65));

        Assert.Equal(shorter.Value + Math.Log(z + 64), longer.Value, 1e-11 * longer.Value);
        Assert.Equal(shorter.Slope + (1 / (z + 64)), longer.Slope, 1e-11 * longer.Slope);
    }
}
