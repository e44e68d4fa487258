namespace AiReactivator.Worker.Billing;

/// <summary>The key of content fingerprints. Random and kept beside them: without it nobody can guess a base and check the guess.</summary>
internal sealed class FingerprintKey
{
    public const string Name = "content-fingerprint";
    public const int Bytes = 32;

    private byte[]? value;

    public byte[] Value => value ?? throw new InvalidOperationException("The ledger has not been opened yet.");

    public void Set(byte[] key) => value = key;
}
