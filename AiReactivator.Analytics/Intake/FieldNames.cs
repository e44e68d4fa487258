namespace AiReactivator.Analytics.Intake;

/// <summary>What fields are called: in the depersonalised stream and in the template.</summary>
public static class FieldNames
{
    private static readonly string[] StreamNames =
    [
        "name", "phone", "email", "product", "amount", "days", "first_date", "date", "complaints", "tickets", "discounted",
        "order", "category", "quantity", "cost", "margin", "source", "industry", "company_size", "city", "manager",
        "nps", "loyalty", "consent", "engagement", "status", "price",
    ];

    private static readonly string[] TemplateTitles =
    [
        "Имя", "Телефон", "Email", "Товар", "Сумма", "Дни", "Дата первой покупки", "Дата покупки", "Жалоб", "Обращений",
        "Покупок со скидкой", "Номер заказа", "Категория", "Количество", "Себестоимость", "Маржа", "Источник", "Отрасль",
        "Размер компании", "Город", "Менеджер", "NPS", "Баллы лояльности", "Согласие", "Открытия/Клики", "Статус", "Цена",
    ];

    /// <summary>Number of fields.</summary>
    public static int Count => StreamNames.Length;

    /// <summary>The name of a field in the header of the stream.</summary>
    public static string InStream(this Field field) => StreamNames[(int)field];

    /// <summary>The name of a field in the template: what the user is told.</summary>
    public static string Title(this Field field) => TemplateTitles[(int)field];

    /// <summary>Finds a field by its name in the stream; null for an unknown name.</summary>
    public static Field? Find(string streamName)
    {
        var index = Array.IndexOf(StreamNames, streamName);
        return index < 0 ? null : (Field)index;
    }
}
