using AiReactivator.Analytics.Models;
using AiReactivator.Analytics.Models.Forecasting;
using AiReactivator.Analytics.Models.ParetoNbd;

namespace AiReactivator.Analytics.Tests.Models.Forecasting;

public sealed class WindowTableTests
{
    static readonly ParetoNbdModel Model = new(0.6, 60, 0.5, 80);

    [Theory]
    [InlineData(40_000)]
    [InlineData(50)]
    public void Remembered_answers_are_those_of_the_model_to_the_bit(int count)
    {
        var random = new Random(5);
        var clients = new RepeatHistory[count];
        for (var i = 0; i < count; i++)
        {
            var age = random.Next(600);
            var last = random.Next(age + 1);
            clients[i] = new RepeatHistory(Math.Min(last, random.Next(45)), last, age);
        }

        var table = new WindowTable(Model, clients, 90);

        Parallel.ForEach(clients, client =>
            Assert.Equal((Model.ReturnIfAlive(client, 90), Model.PurchasesIfAlive(client, 90)), table.Of(client)));
    }

    [Fact]
    public void Client_older_than_all_that_were_announced_gets_an_answer_too()
    {
        var table = new WindowTable(Model, [.. Enumerable.Repeat(new RepeatHistory(1, 3, 5), 1000)], 30);
        var stranger = new RepeatHistory(2, 100, 5000);

        Assert.Equal((Model.ReturnIfAlive(stranger, 30), Model.PurchasesIfAlive(stranger, 30)), table.Of(stranger));
    }
}
