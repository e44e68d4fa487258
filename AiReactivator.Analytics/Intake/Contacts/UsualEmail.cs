using System.Buffers;

namespace AiReactivator.Analytics.Intake.Contacts;

/// <summary>The usual spellings of an e-mail, read without a string; what is told here is what <see cref="EmailRule"/> tells.</summary>
internal static class UsualEmail
{
    /// <summary>A filler is no longer than its longest word.</summary>
    private const int LongestFiller = 8;

    private static readonly SearchValues<byte> Usual = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789._-+@"u8);

    /// <param name="address">In lower case.</param>
    /// <param name="withoutTopLevel">There is no dot after the @.</param>
    /// <returns>False where it may be anything else: the rule decides.</returns>
    public static bool IsGood(ReadOnlySpan<byte> address, out bool withoutTopLevel)
    {
        withoutTopLevel = false;
        var at = address.IndexOf((byte)'@');
        if (at < 1 || address.Length > EmailRule.Longest || address.ContainsAnyExcept(Usual) || address.IndexOf(".."u8) >= 0)
        {
            return false;
        }

        var local = address[..at];
        var domain = address[(at + 1)..];
        if (domain.IsEmpty || domain.Contains((byte)'@') || local[0] == '.' || local[^1] == '.' || domain[0] == '.' || domain[^1] == '.')
        {
            return false;
        }

        var dot = domain.IndexOf((byte)'.');
        withoutTopLevel = dot < 0;
        return !MayBeFiller(local, dot < 0 ? domain : domain[..dot]);
    }

    /// <summary>Fillers at public mailers begin with one of two letters, the others repeat the domain.</summary>
    private static bool MayBeFiller(ReadOnlySpan<byte> local, ReadOnlySpan<byte> label) =>
        local.SequenceEqual(label) || (local.Length <= LongestFiller && local[0] is (byte)'n' or (byte)'t');
}
