namespace AiReactivator.Analytics.Clients;

/// <summary>What the optional columns say about each client. A column that the file does not have, or has blank everywhere, is null.</summary>
public sealed record ClientProfile
{
    /// <summary>The file has none of these columns.</summary>
    public static ClientProfile None { get; } = new();

    /// <summary>«Источник»: the most frequent of the client's rows.</summary>
    public TextColumn? Source { get; init; }

    /// <summary>«Отрасль»: the most frequent.</summary>
    public TextColumn? Industry { get; init; }

    /// <summary>«Размер компании»: the most frequent.</summary>
    public TextColumn? CompanySize { get; init; }

    /// <summary>«Город»: the most frequent.</summary>
    public TextColumn? City { get; init; }

    /// <summary>«NPS» 0…10 of the latest row that has it; −1 where none has.</summary>
    public int[]? Nps { get; init; }

    /// <summary>«Баллы лояльности», thousandths of a point, of the latest row that has them; −1 where none has.</summary>
    public long[]? Loyalty { get; init; }

    /// <summary>«Согласие»: denied where any row denies, else allowed where any row allows.</summary>
    public Consent[]? Consent { get; init; }

    /// <summary>«Открытия/Клики»: the client's total where every row repeats it, the sum where rows differ.</summary>
    public int[]? Engagement { get; init; }
}

/// <summary>A column of texts, each different text kept once.</summary>
/// <param name="Values">Index into <paramref name="Texts"/>, −1 where there is none.</param>
/// <param name="Texts">As written in the file.</param>
public sealed record TextColumn(int[] Values, string[] Texts);
