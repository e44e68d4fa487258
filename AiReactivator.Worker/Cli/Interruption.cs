namespace AiReactivator.Worker.Cli;

/// <summary>Ctrl-C as a token.</summary>
internal sealed class Interruption : IDisposable
{
    readonly CancellationTokenSource _source = new();

    public Interruption() => Console.CancelKeyPress += Cancel;

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        Console.CancelKeyPress -= Cancel;
        _source.Dispose();
    }

    void Cancel(object? sender, ConsoleCancelEventArgs key)
    {
        key.Cancel = true;
        _source.Cancel();
    }
}
