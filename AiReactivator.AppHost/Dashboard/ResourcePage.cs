using System.Globalization;
using System.Net;
using System.Text;

namespace AiReactivator.AppHost.Dashboard;

/// <summary>The page, made on the server and refreshed by the browser: it has no script at all.</summary>
internal static class ResourcePage
{
    private static readonly Dictionary<string, string> States = new()
    {
        ["Waiting"] = "Ждёт другой ресурс",
        ["Starting"] = "Запускается",
        ["Healthy"] = "Работает",
        ["Unhealthy"] = "Не отвечает",
        ["Restarting"] = "Перезапускается",
        ["Stopped"] = "Остановлен",
        ["Failed"] = "Остановился с ошибкой",
    };

    public static string Render(IReadOnlyList<ResourceView> resources)
    {
        var healthy = resources.Count(resource => resource.State == "Healthy");
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            <!doctype html>
            <html lang="ru">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="refresh" content="3">
            <title>Пульт · AiReactivator</title>
            <link rel="stylesheet" href="dashboard.css">
            </head>
            <body>
            <header>AiReactivator <span>Виден только с этой машины</span></header>
            <main>
            <h1>Ресурсы: работают {healthy} из {resources.Count}</h1>
            <table>
            <thead><tr><th>Ресурс</th><th>Состояние</th><th>Адрес</th><th>Процесс</th><th>Запущен</th><th>Перезапуски</th></tr></thead>
            <tbody>

            """);

        foreach (var resource in resources)
        {
            page.Append(CultureInfo.InvariantCulture, $"""
                <tr><td><b>{Text(resource.Name)}</b></td><td class="{Text(resource.State)}">{Text(States[resource.State])}</td>
                <td>{Text(resource.Address)}</td><td>{resource.ProcessId?.ToString(CultureInfo.InvariantCulture) ?? "—"}</td>
                <td>{resource.StartedAt?.ToLocalTime().ToString("dd.MM.yyyy HH:mm:ss", CultureInfo.InvariantCulture) ?? "—"}</td><td>{resource.Restarts}</td></tr>

                """);
        }

        page.Append("</tbody>\n</table>\n");
        foreach (var resource in resources)
        {
            page.Append(CultureInfo.InvariantCulture, $"<h2>{Text(resource.Name)}: последние строки</h2>\n<pre>{Text(string.Join('\n', resource.LastLines))}</pre>\n");
        }

        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static string Text(string? text) => WebUtility.HtmlEncode(text ?? "—");
}
