using System.Diagnostics;

namespace AiReactivator.Web.Hosting;

/// <summary>The short code a user reads out to support: the beginning of the trace id, so that it finds the trace.</summary>
internal static class Reference
{
    public static string Of(HttpContext context) => Short(Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier);

    public static string Current() => Short(Activity.Current?.TraceId.ToHexString() ?? ActivityTraceId.CreateRandom().ToHexString());

    private static string Short(string id)
    {
        var letters = new string([.. id.Where(char.IsAsciiLetterOrDigit).Take(8)]).ToUpperInvariant();
        return letters.Length == 8 ? $"AR-{letters[..4]}-{letters[4..]}" : $"AR-{letters}";
    }
}
