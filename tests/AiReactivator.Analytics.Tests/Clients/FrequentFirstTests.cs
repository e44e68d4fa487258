using AiReactivator.Analytics.Clients.Building;
using AiReactivator.Analytics.Clients.Gluing;

namespace AiReactivator.Analytics.Tests.Clients;

public sealed class FrequentFirstTests
{
    [Fact]
    public void Values_of_each_client_come_by_frequency_then_by_first_row_however_many_there_are()
    {
        var random = new Random(9);
        for (var round = 0; round < 200; round++)
        {
            // From two values to more than a client is looked through for.
            var (rows, clients, valueCount) = (random.Next(1, 600), random.Next(1, 6), random.Next(1, 90));
            var clientOfRow = Enumerable.Range(0, rows).Select(_ => random.Next(clients)).ToArray();
            var values = Enumerable.Range(0, rows).Select(_ => random.Next(-1, valueCount)).ToArray();

            var frequent = new FrequentFirst(new Grouping(clientOfRow, clients), values, valueCount);

            for (var client = 0; client < clients; client++)
            {
                var expected = Enumerable.Range(0, rows).Where(row => clientOfRow[row] == client && values[row] >= 0)
                    .GroupBy(row => values[row]).OrderByDescending(group => group.Count()).ThenBy(group => group.First()).Select(group => group.Key).ToArray();
                Assert.Equal(expected, frequent.Values[frequent.Start[client]..frequent.Start[client + 1]]);
                Assert.Equal(expected.FirstOrDefault(-1), frequent.Tops()[client]);
            }
        }
    }
}
