namespace AiReactivator.Worker.Billing;

/// <summary>How a content is looked at, as far as money is concerned: keyed fingerprints and counts, nothing of the base itself.</summary>
/// <param name="Content">Keyed fingerprint of the stream.</param>
/// <param name="Rules">Keyed fingerprint of the clients that gluing made, with what a cut goes by.</param>
/// <param name="LeftOut">Keyed fingerprints of the states that the user leaves out.</param>
/// <param name="Standard">Clients of the same rows under the product's own rules of gluing.</param>
/// <param name="LeftOutRows">Rows left out by their state: no more clients than these are kept out of sight.</param>
internal sealed record Reading(byte[] Content, string Rules, IReadOnlySet<string> LeftOut, int Standard, int LeftOutRows)
{
    /// <summary>A content as it is: own rules, nothing left out.</summary>
    public static Reading Plain(byte[] content, int clients) => new(content, "", new HashSet<string>(), clients, 0);

    /// <summary>Clients of the fullest view of these rows.</summary>
    public int Whole(int clients) => Math.Max(clients, Standard);
}
