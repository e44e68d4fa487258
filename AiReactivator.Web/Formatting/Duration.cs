namespace AiReactivator.Web.Formatting;

/// <summary>How long still, in the words of a person: nobody needs «47 секунд» that were guessed.</summary>
public static class Duration
{
    /// <param name="seconds">The estimate.</param>
    /// <param name="secondForms">«секунду|секунды|секунд».</param>
    /// <param name="minuteForms">«минуту|минуты|минут».</param>
    public static string About(int seconds, string secondForms, string minuteForms) => seconds switch
    {
        < 60 => Plural.Of(Math.Max(5, (seconds + 4) / 5 * 5), secondForms),
        _ => Plural.Of((seconds + 30) / 60, minuteForms),
    };
}
