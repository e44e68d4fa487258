using AiReactivator.Analytics.Models.Learned;

namespace AiReactivator.Analytics.Tests.Models.Learned;

public sealed class RidgeEquationsTests
{
    const int Width = 6;
    const int Groups = 3;
    const int Size = Width + Groups;

    /// <summary>Numbers of rows that fill fours and do not.</summary>
    public static TheoryData<int, bool> Cases => new()
    {
        { 1, true }, { 4, true }, { 103, true }, { 2, false }, { 101, false },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Sums_of_four_rows_at_a_time_are_those_of_one_after_the_other(int count, bool bought)
    {
        var random = new Random(count);
        var (features, offset, outcome, group) = (new double[count * Width], new double[count], new double[count], new int[count]);
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < Width; j++)
            {
                features[(i * Width) + j] = random.NextDouble() * j;
            }

            (offset[i], group[i]) = (random.NextDouble() - 0.5, random.Next(Groups));
            outcome[i] = bought ? random.Next(2) : 5 * random.NextDouble();
        }

        var design = new RidgeDesign(features, Width);
        var equations = new RidgeEquations(
            new CorrectionRows(features, Width, offset, outcome, group, Groups), design, bought ? OutcomeKind.Bought : OutcomeKind.Spend);
        double[] beta = [.. Enumerable.Range(0, Size).Select(j => (j - 4) / 10.0)];
        var (matrix, gradient) = (new double[Size * Size], new double[Size]);

        // Twice: nothing may be left over from the first time.
        equations.Gather(beta, matrix, gradient);
        var dispersion = equations.Gather(beta, matrix, gradient);

        var (expectedMatrix, expectedGradient, pearson) = (new double[Size * Size], new double[Size], 0.0);
        for (var i = 0; i < count; i++)
        {
            double[] row = [.. design.Rows.AsSpan(i * design.Stride, Width), .. Enumerable.Range(0, Groups).Select(k => k == group[i] ? 1.0 : 0)];
            var eta = offset[i] + row.Zip(beta, (x, b) => x * b).Sum();
            var share = 1 / (1 + Math.Exp(-eta));
            var weight = bought ? share * (1 - share) : Math.Exp(eta / 2);
            var miss = bought ? outcome[i] - share : (outcome[i] - Math.Exp(eta)) / Math.Exp(eta / 2);
            pearson += miss * miss / Math.Exp(eta / 2) / count;
            for (var j = 0; j < Size; j++)
            {
                expectedGradient[j] += miss * row[j];
                for (var k = 0; k < Size; k++)
                {
                    expectedMatrix[(j * Size) + k] += weight * row[j] * row[k];
                }
            }
        }

        Assert.Equal(expectedMatrix, matrix, (a, b) => Math.Abs(a - b) < 1e-11);
        Assert.Equal(expectedGradient, gradient, (a, b) => Math.Abs(a - b) < 1e-11);
        Assert.Equal(bought ? 1 : pearson, dispersion, 1e-11);
    }
}
