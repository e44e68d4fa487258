namespace AiReactivator.Web.Formatting;

/// <summary>Encodings as their users know them: UTF-8, Windows-1251, KOI8-R.</summary>
public static class EncodingName
{
    public static string Of(string encoding) => encoding switch
    {
        "utf-8" or "utf-8-bom" => "UTF-8",
        "utf-16le" => "UTF-16 LE",
        "utf-16be" => "UTF-16 BE",
        "windows-1251" or "cp1251" => "Windows-1251",
        "koi8-r" => "KOI8-R",
        "ibm866" or "cp866" => "DOS (866)",
        "x-mac-cyrillic" => "Mac Cyrillic",
        "iso-8859-5" => "ISO 8859-5",
        _ => encoding,
    };
}
