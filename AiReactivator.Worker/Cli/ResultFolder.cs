using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace AiReactivator.Worker.Cli;

/// <summary>The folder of --out.</summary>
internal sealed class ResultFolder(string path)
{
    static readonly JsonWriterOptions Json = new() { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public async Task WriteJsonAsync<T>(string name, T value, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        await using var file = Create(name);
        await using var writer = new Utf8JsonWriter(file, Json);
        type.SerializeHandler!(writer, value);
        await writer.FlushAsync(cancellationToken);
    }

    public Task WriteTextAsync(string name, string text, CancellationToken cancellationToken) =>
        File.WriteAllTextAsync(Path.Combine(path, name), text, cancellationToken);

    public FileStream Create(string name) => File.Create(Path.Combine(path, name));
}
