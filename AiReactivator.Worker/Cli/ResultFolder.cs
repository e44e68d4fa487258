using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace AiReactivator.Worker.Cli;

/// <summary>The folder of --out.</summary>
internal sealed class ResultFolder(string path)
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
    };

    public async Task WriteJsonAsync<T>(string name, T value, CancellationToken cancellationToken)
    {
        await using var file = Create(name);
        await JsonSerializer.SerializeAsync(file, value, Json, cancellationToken);
    }

    public Task WriteTextAsync(string name, string text, CancellationToken cancellationToken) =>
        File.WriteAllTextAsync(Path.Combine(path, name), text, cancellationToken);

    public FileStream Create(string name) => File.Create(Path.Combine(path, name));
}
