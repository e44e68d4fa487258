using System.Text;

namespace AiReactivator.Web.Tests.Hosting;

/// <summary>Every endpoint of docs/contract.md, 2, as the tab calls it.</summary>
public static class ApiCalls
{
    public static readonly Guid Run = new("11111111-2222-3333-4444-555555555555");

    /// <summary>Name, method, path, and whether the token is asked for.</summary>
    public static TheoryData<string, string, bool> All => new()
    {
        { "POST", "/api/runs", true },
        { "PUT", $"/api/runs/{Run}/content", true },
        { "POST", $"/api/runs/{Run}/lease", true },
        { "POST", $"/api/runs/{Run}/wipe", false },
        { "GET", $"/api/runs/{Run}/clients/contacts", false },
        { "GET", $"/api/runs/{Run}/check/remarks", false },
        { "POST", $"/api/runs/{Run}/exports/clients", true },
    };

    public static HttpRequestMessage Make(string method, string path, string? token, string? site = "same-origin")
    {
        var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (method == "PUT")
        {
            request.Content = new ByteArrayContent([1, 2, 3]);
            request.Content.Headers.ContentType = new("application/octet-stream");
        }
        else if (method == "POST")
        {
            request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        }

        if (token is not null)
        {
            request.Headers.Add("X-CSRF-TOKEN", token);
        }

        if (site is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", site);
        }

        return request;
    }
}
