using AiReactivator.Analytics.Failures;

namespace AiReactivator.Analytics.Tests;

public sealed class CalculationSettingsTests
{
    [Fact]
    public void Defaults_are_those_of_the_product_and_sound()
    {
        var settings = CalculationSettings.Default;

        Assert.Equal((null, 3000, 0.15, 0), (settings.Margin, settings.AcquisitionCost, settings.Conversion, settings.Offer));
        Assert.Equal((new ChannelSettings(100, 0.6), new ChannelSettings(3, 0.4)), (settings.Call, settings.Messenger));
        Assert.Equal((new ChannelSettings(5, 0.25), new ChannelSettings(1, 0.15)), (settings.Sms, settings.Email));
        Assert.Equal(0.09, settings.ConversionOf(settings.Call), 12);
        Assert.Empty(settings.Problems());
    }

    public static TheoryData<CalculationSettings, string> Unsound => new()
    {
        { new CalculationSettings { Margin = 0 }, "Параметр «Маржа в чеке, %» должен быть от 1 до 100." },
        { new CalculationSettings { Margin = double.NaN }, "Параметр «Маржа в чеке, %» должен быть от 1 до 100." },
        { new CalculationSettings { AcquisitionCost = -1 }, "Параметр «Стоимость привлечения клиента (CAC), ₽» должен быть от 0 до 100000000." },
        { new CalculationSettings { Conversion = 1.01 }, "Параметр «Конверсия тех, до кого дошёл контакт, %» должен быть от 0 до 100." },
        { new CalculationSettings { Offer = 10_000_001 }, "Параметр «Цена оффера на одного купившего, ₽» должен быть от 0 до 10000000." },
        { new CalculationSettings { Call = new ChannelSettings(-5, 0.5) }, "Параметр «Стоимость звонка, ₽» должен быть от 0 до 1000000." },
        { new CalculationSettings { Messenger = new ChannelSettings(5, 1.5) }, "Параметр «Охват мессенджера, %» должен быть от 0 до 100." },
        { new CalculationSettings { Sms = new ChannelSettings(2_000_000, 0.5) }, "Параметр «Стоимость SMS, ₽» должен быть от 0 до 1000000." },
        { new CalculationSettings { Email = new ChannelSettings(1, -0.1) }, "Параметр «Охват писем, %» должен быть от 0 до 100." },
    };

    [Theory]
    [MemberData(nameof(Unsound))]
    public void Value_outside_its_range_is_a_sentence(CalculationSettings settings, string sentence)
    {
        var problem = Assert.Single(settings.Problems());

        Assert.Equal(sentence, FailureCatalogue.Fill(
            FailureCatalogue.Find(CalculationProblem.Code)!.Sentence, [problem.Words, $"{problem.From}", $"{problem.To}"]));
    }

    [Fact]
    public void Channel_that_is_left_out_has_two_problems() =>
        Assert.Equal(["CallCost", "CallReach"], new CalculationSettings { Call = null! }.Problems().Select(problem => problem.Value));
}
