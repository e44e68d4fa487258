using AiReactivator.Analytics.Numerics;

namespace AiReactivator.Analytics.Tests.Numerics;

public sealed class MinimiserTests
{
    [Fact]
    public void Valley_of_Rosenbrock_is_followed_to_its_end()
    {
        var minimum = Minimiser.Find(Rosenbrock, [-1.2, 1], 1e-9, 200, CancellationToken.None);

        Assert.True(minimum.End is MinimumEnd.GradientVanished or MinimumEnd.ValueSettled);
        Assert.Equal(1, minimum.Point[0], 1e-6);
        Assert.Equal(1, minimum.Point[1], 1e-6);
        Assert.InRange(minimum.Iterations, 10, 80);
    }

    [Fact]
    public void Start_is_left_as_it_was()
    {
        double[] start = [-1.2, 1];
        Minimiser.Find(Rosenbrock, start, 1e-9, 200, CancellationToken.None);
        Assert.Equal([-1.2, 1], start);
    }

    [Fact]
    public void Too_few_iterations_are_said_and_the_best_point_given()
    {
        var minimum = Minimiser.Find(Rosenbrock, [-1.2, 1], 1e-9, 3, CancellationToken.None);

        Assert.Equal(MinimumEnd.IterationLimit, minimum.End);
        Assert.Equal(3, minimum.Iterations);
        Assert.True(minimum.Value < Rosenbrock([-1.2, 1], new double[2]));
    }

    [Fact]
    public void Minimum_at_infinity_settles_and_stays_finite()
    {
        var minimum = Minimiser.Find(Falling, [0], 0, 1000, CancellationToken.None);

        Assert.Equal(MinimumEnd.ValueSettled, minimum.End);
        Assert.InRange(minimum.Point[0], 20, 1000);
    }

    [Fact]
    public void Value_that_is_no_number_is_told_at_once() =>
        Assert.Equal(MinimumEnd.NotFinite, Minimiser.Find((_, _) => double.NaN, [0], 1e-9, 10, CancellationToken.None).End);

    [Fact]
    public void Wall_of_infinity_is_stepped_back_from()
    {
        var minimum = Minimiser.Find(LogBarrier, [0.01], 1e-9, 100, CancellationToken.None);
        Assert.Equal(1, minimum.Point[0], 1e-8);
    }

    [Fact]
    public void Cancelled_search_stops() =>
        Assert.Throws<OperationCanceledException>(() => Minimiser.Find(Rosenbrock, [-1.2, 1], 1e-9, 200, new CancellationToken(canceled: true)));

    static double Rosenbrock(ReadOnlySpan<double> at, Span<double> gradient)
    {
        var (x, y) = (at[0], at[1]);
        gradient[0] = (-2 * (1 - x)) - (400 * x * (y - (x * x)));
        gradient[1] = 200 * (y - (x * x));
        return ((1 - x) * (1 - x)) + (100 * (y - (x * x)) * (y - (x * x)));
    }

    static double Falling(ReadOnlySpan<double> at, Span<double> gradient)
    {
        gradient[0] = -Math.Exp(-at[0]);
        return 1 + Math.Exp(-at[0]);
    }

    static double LogBarrier(ReadOnlySpan<double> at, Span<double> gradient)
    {
        gradient[0] = 1 - (1 / at[0]);
        return at[0] > 0 ? at[0] - Math.Log(at[0]) : double.PositiveInfinity;
    }
}
