using Microsoft.AspNetCore.Components;

namespace AiReactivator.Web.Components.Shared;

/// <summary>Our own set: 16 px, strokes of 1.5. Never alone: a word or a label stands beside it.</summary>
public sealed partial class Icon
{
    private static readonly Dictionary<string, string> Paths = new()
    {
        ["alert"] = """<path d="M8 2.3 14.3 13.3H1.7z"/><path d="M8 6.6v3.2M8 11.5v.1"/>""",
        ["check"] = """<path d="m3.2 8.5 3.1 3.1 6.5-7"/>""",
        ["clock"] = """<circle cx="8" cy="8" r="6"/><path d="M8 4.6V8l2.3 1.5"/>""",
        ["close"] = """<path d="m4 4 8 8M12 4l-8 8"/>""",
        ["copy"] = """<rect x="5.5" y="5.5" width="8" height="8" rx="1.2"/><path d="M10.5 5.5v-3h-8v8h3"/>""",
        ["down"] = """<path d="m4.2 6.3 3.8 3.8 3.8-3.8"/>""",
        ["download"] = """<path d="M8 2.5v8M4.7 7.4 8 10.7l3.3-3.3M2.8 13.5h10.4"/>""",
        ["file"] = """<path d="M4 1.8h5l3 3v9.4H4z"/><path d="M9 1.8v3h3"/>""",
        ["filter"] = """<path d="M2 3.5h12L9.5 8.8v4.4l-3-1.5V8.8z"/>""",
        ["info"] = """<circle cx="8" cy="8" r="6"/><path d="M8 7.3v3.6M8 5.1v.1"/>""",
        ["left"] = """<path d="M9.7 4.2 5.9 8l3.8 3.8"/>""",
        ["link"] = """<path d="M6.6 9.4a2.6 2.6 0 0 0 3.8 0l2.2-2.2a2.7 2.7 0 0 0-3.8-3.8l-.7.7M9.4 6.6a2.6 2.6 0 0 0-3.8 0L3.400 8.800a2.700 2.700 0 0 0 3.800 3.800l.7-.7"/>""",
        ["lock"] = """<rect x="3.2" y="7" width="9.6" height="6.8" rx="1.3"/><path d="M5.2 7V5a2.8 2.8 0 0 1 5.6 0v2"/>""",
        ["play"] = """<path d="M4.5 2.8v10.4L13 8z"/>""",
        ["right"] = """<path d="m6.3 4.2 3.8 3.8-3.8 3.8"/>""",
        ["shield"] = """<path d="M8 1.8 13 3.6v4.1c0 3.1-2.1 5.3-5 6.5-2.9-1.2-5-3.4-5-6.5V3.6z"/><path d="m5.9 8 1.5 1.5 2.8-2.9"/>""",
        ["upload"] = """<path d="M8 10.8V2.6M4.7 5.7 8 2.4l3.3 3.3M2.8 13.5h10.4"/>""",
    };

    [Parameter, EditorRequired]
    public required string Name { get; set; }

    private MarkupString Path => new(Paths[Name]);
}
