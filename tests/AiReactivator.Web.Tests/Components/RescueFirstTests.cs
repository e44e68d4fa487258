using AiReactivator.Web.Components.Overview;
using Bunit;

namespace AiReactivator.Web.Tests.Components;

public sealed class RescueFirstTests : PageContext
{
    [Fact]
    public void Clients_to_be_saved_show_risk_loss_and_money_and_few_are_said_to_be_few()
    {
        var widget = Show(new([new(Row(0) with { Outlook = Outlooks.Outlook() }, 28_800m)], 1, null));
        Assert.Equal("78\u00A0% Высокий", widget.Find(".risk").TextContent);
        Assert.Equal(["28,8\u00A0тыс.\u00A0₽", "185\u202F000\u00A0₽"], widget.FindAll("td.num").Select(td => td.TextContent));
        Assert.Equal("Таких клиентов меньше пяти: 1.", widget.Find(".fewer").TextContent);
        Assert.Contains("купить за 90\u00A0дней", widget.Find(".w-f").TextContent, StringComparison.Ordinal);
        Assert.Empty(widget.Find("client-contact").Children);
    }

    [Fact]
    public void Nobody_to_be_saved_is_good_news() => Assert.Equal("Спасать некого", Show(new([], 0, null)).Find(".st.good b").TextContent);

    private IRenderedComponent<RescueFirst> Show(Analytics.Dashboards.Overview.RescueFirst data) =>
        Render<RescueFirst>(p => p.Add(w => w.Data, data).Add(w => w.HorizonDays, 90));
}
