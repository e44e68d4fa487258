using System.Net.Http.Headers;
using System.Text;
using Hangfire.Dashboard;

namespace AiReactivator.Worker.Security;

/// <summary>Lets support in: HTTP Basic with any name and the support key.</summary>
internal sealed class SupportOnly(string key) : IDashboardAuthorizationFilter
{
    public bool Authorize(DashboardContext context) => Allows(context.GetHttpContext(), key);

    public static bool Allows(HttpContext http, string key)
    {
        if (key.Length > 0 && SecretText.Equal(Password(http.Request), key))
        {
            return true;
        }

        http.Response.Headers.WWWAuthenticate = "Basic realm=\"AiReactivator\", charset=\"UTF-8\"";
        return false;
    }

    private static string? Password(HttpRequest request)
    {
        if (!AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header)
            || header is not { Scheme: "Basic", Parameter: { } parameter })
        {
            return null;
        }

        var bytes = new byte[parameter.Length];
        if (!Convert.TryFromBase64String(parameter, bytes, out var length))
        {
            return null;
        }

        var pair = Encoding.UTF8.GetString(bytes, 0, length);
        return pair.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon ? pair[(colon + 1)..] : null;
    }
}
