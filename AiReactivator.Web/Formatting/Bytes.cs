namespace AiReactivator.Web.Formatting;

/// <summary>Sizes: 41 КБ, 19,8 МБ.</summary>
public static class Bytes
{
    public static string Of(long bytes) => bytes switch
    {
        < 1024 => $"{bytes}{Spaces.Hard}Б",
        < 1024 * 1024 => $"{Numbers.OneDecimal(bytes / 1024d)}{Spaces.Hard}КБ",
        _ => $"{Numbers.OneDecimal(bytes / (1024d * 1024d))}{Spaces.Hard}МБ",
    };
}
