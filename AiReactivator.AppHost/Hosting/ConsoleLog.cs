namespace AiReactivator.AppHost.Hosting;

/// <summary>The lines of all resources on one console, each behind its resource's name.</summary>
internal sealed class ConsoleLog(TextWriter output, bool colours)
{
    public const string Host = "host";

    private const string Reset = "\e[0m";
    private static readonly string[] Colours = ["\e[36m", "\e[35m", "\e[32m", "\e[33m", "\e[34m"];

    private readonly Lock _lock = new();
    private readonly List<string> _names = [];

    /// <summary>Colours are for people: a file or a pipe gets plain lines.</summary>
    public static ConsoleLog ForThisConsole() =>
        new(Console.Out, !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")));

    public bool HasColours => colours;

    public void Write(string resource, string line)
    {
        lock (_lock)
        {
            var name = resource.PadRight(6);
            output.WriteLine(colours ? $"{ColourOf(resource)}{name} |{Reset} {line}" : $"{name} | {line}");
            output.Flush();
        }
    }

    private string ColourOf(string resource)
    {
        if (!_names.Contains(resource))
        {
            _names.Add(resource);
        }

        return Colours[_names.IndexOf(resource) % Colours.Length];
    }
}
