using AiReactivator.Analytics.Clients;

namespace AiReactivator.Analytics.Models.NextProduct;

/// <summary>Counts how often a product that a client has bought is bought by them again.</summary>
internal sealed class RepeatCounter(int products)
{
    readonly double[] _chances = new double[products];
    readonly double[] _taken = new double[products];
    readonly int[] _client = new int[products];
    int _clients;

    /// <summary>Adds the purchases [from, to) of one client.</summary>
    public void Add(ClientTable clients, int from, int to)
    {
        _clients++;
        for (var i = from; i < to; i++)
        {
            foreach (var product in clients.ProductsOf(i))
            {
                if (_client[product] != _clients)
                {
                    _client[product] = _clients;
                    _chances[product] += to - 1 - i;
                }
                else
                {
                    _taken[product]++;
                }
            }
        }
    }

    /// <summary>Share of the chances that were taken, by product.</summary>
    /// <param name="smoothing">Chances at the mean share that are added to each product.</param>
    public double[] Shares(double smoothing)
    {
        var mean = (_taken.Sum() + 0.01) / (_chances.Sum() + 1);
        var shares = new double[products];
        for (var product = 0; product < products; product++)
        {
            shares[product] = (_taken[product] + (smoothing * mean)) / (_chances[product] + smoothing);
        }

        return shares;
    }
}
