namespace AiReactivator.Analytics.Intake;

/// <summary>Encodings and separators have several names; reports use one.</summary>
internal static class FormatNames
{
    /// <summary>The names of browsers and of .NET → utf-8, utf-8-bom, utf-16le, utf-16be, cp1251, koi8-r, cp866.</summary>
    public static string Encoding(string name) => name switch
    {
        "windows-1251" => "cp1251",
        "ibm866" => "cp866",
        _ => name,
    };

    /// <summary>A tab is shown as <c>\t</c>.</summary>
    public static string Separator(string separator) => separator is "\t" or "tab" ? "\\t" : separator;
}
