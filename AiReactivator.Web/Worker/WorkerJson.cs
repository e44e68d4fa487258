using System.Text.Json;
using System.Text.Json.Serialization;

namespace AiReactivator.Web.Worker;

/// <summary>JSON as docs/contract.md, 3 says: web defaults, enums as strings.</summary>
internal static class WorkerJson
{
    public static JsonSerializerOptions Options { get; } = With(new(JsonSerializerDefaults.Web));

    public static JsonSerializerOptions With(JsonSerializerOptions options)
    {
        options.Converters.Add(new JsonStringEnumConverter());
        return options;
    }
}
