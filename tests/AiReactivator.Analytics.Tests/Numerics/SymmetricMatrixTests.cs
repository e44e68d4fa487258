using AiReactivator.Analytics.Numerics;

namespace AiReactivator.Analytics.Tests.Numerics;

public sealed class SymmetricMatrixTests
{
    [Fact]
    public void Matrix_times_its_inverse_is_one()
    {
        double[] matrix = [4, 2, -1, 2, 5, 0.5, -1, 0.5, 3];
        var inverse = new double[9];

        Assert.True(SymmetricMatrix.TryInvert([.. matrix], inverse, 3));

        for (var i = 0; i < 3; i++)
        {
            for (var j = 0; j < 3; j++)
            {
                Assert.Equal(i == j ? 1 : 0, Enumerable.Range(0, 3).Sum(k => matrix[(i * 3) + k] * inverse[(k * 3) + j]), 1e-12);
            }
        }
    }

    [Fact]
    public void Matrix_that_is_not_positive_has_no_inverse() =>
        Assert.False(SymmetricMatrix.TryInvert([1, 2, 2, 1], new double[4], 2));
}
