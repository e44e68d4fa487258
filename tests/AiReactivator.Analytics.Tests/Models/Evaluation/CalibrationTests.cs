using AiReactivator.Analytics.Models.Evaluation;

namespace AiReactivator.Analytics.Tests.Models.Evaluation;

public sealed class CalibrationTests
{
    [Fact]
    public void Table_has_lines_of_equal_numbers_in_order()
    {
        var table = CalibrationTable.Of([0.9, 0.1, 0.6, 0.3], [true, false, false, true], lines: 2);

        Assert.Equal([new CalibrationLine(2, 0.4, 1), new CalibrationLine(2, 1.5, 1)], table.Lines);
        Assert.Equal((0.2, 0.5), (table.Lines[0].MeanProbability, table.Lines[0].BoughtShare));
        Assert.Equal((0.6 + 0.5) / 4, table.Error!.Value, 1e-15);
    }

    [Fact]
    public void Equal_probabilities_stay_in_one_line()
    {
        var table = CalibrationTable.Of([0.2, 0.2, 0.2, 0.8], [false, true, false, true], lines: 2);

        // Places of the three are 2 each: (2 − ½) / 4 of the way, the lower half.
        Assert.Equal([3, 1], table.Lines.Select(line => line.Clients));
    }

    [Fact]
    public void Equal_probabilities_across_a_border_go_up()
    {
        var table = CalibrationTable.Of([0.1, 0.5, 0.5, 0.9], [false, true, false, true], lines: 2);
        Assert.Equal([1, 3], table.Lines.Select(line => line.Clients));
    }

    [Fact]
    public void Nobody_has_no_lines_and_no_error() => Assert.Null(CalibrationTable.Of([], []).Error);

    [Fact]
    public void Two_groups_are_fitted_exactly()
    {
        // Forecast 20 % and 80 %, fact 40 % and 60 %: log-odds ∓ln 4 become ∓ln 1.5.
        var fit = CalibrationFit.Of([.. Enumerable.Repeat(0.2, 5), .. Enumerable.Repeat(0.8, 5)],
            [true, true, false, false, false, true, true, true, false, false])!;

        Assert.Equal(Math.Log(1.5) / Math.Log(4), fit.Slope, 1e-9);
        Assert.Equal(0, fit.Intercept, 1e-9);
    }

    [Fact]
    public void Forecast_that_is_right_has_slope_1_and_intercept_0()
    {
        var fit = CalibrationFit.Of([0.5, 0.5, 0.2, 0.2, 0.2, 0.2, 0.2], [true, false, true, false, false, false, false])!;

        Assert.Equal(1, fit.Slope, 1e-9);
        Assert.Equal(0, fit.Intercept, 1e-9);
    }

    [Fact]
    public void Intercept_tells_that_more_bought()
    {
        // Forecast 20 % and 50 %, fact 1/3 and 2/3: odds double.
        var fit = CalibrationFit.Of([0.2, 0.2, 0.2, 0.5, 0.5, 0.5], [true, false, false, true, true, false])!;
        Assert.Equal(2 * Math.Log(2) / Math.Log(4), fit.Slope, 1e-9);
        Assert.Equal(Math.Log(2), fit.Intercept, 1e-9);
    }

    [Fact]
    public void No_line_fits_what_has_no_spread_no_doubt_or_no_buyers()
    {
        Assert.Null(CalibrationFit.Of([0.3, 0.3, 0.3], [true, false, true]));
        Assert.Null(CalibrationFit.Of([0.1, 0.2, 0.8, 0.9], [false, false, true, true]));
        Assert.Null(CalibrationFit.Of([0.1, 0.9], [false, false]));
    }
}
