namespace AiReactivator.Analytics.Models.Histories;

/// <summary>Columns that grow with the clients found.</summary>
internal sealed class HistoryBuilder(int most)
{
    readonly int[] _clients = new int[most];
    readonly RepeatHistory[] _repeats = new RepeatHistory[most];
    readonly SpendHistory[] _spends = new SpendHistory[most];
    int _count;

    public void Add(int client, RepeatHistory repeats, SpendHistory spend)
    {
        (_clients[_count], _repeats[_count], _spends[_count]) = (client, repeats, spend);
        _count++;
    }

    public ClientHistories Build() => _count == most
        ? new ClientHistories(_clients, _repeats, _spends)
        : new ClientHistories(_clients[.._count], _repeats[.._count], _spends[.._count]);
}
