using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AiReactivator.Analytics.Intake.Contacts;

namespace AiReactivator.Analytics.Intake.Raw;

/// <summary>Headers that lead to our fields, the best first. The same list, with its rules, is in tests/vectors/headers.json.</summary>
internal static partial class HeaderNames
{
    private static readonly Dictionary<Field, string[]> Lists = new()
    {
        [Field.Name] =
        [
            "имя", "фио", "имя клиента", "клиент", "контрагент", "покупатель", "заказчик", "наименование клиента", "название клиента",
            "фамилия имя", "фамилия имя отчество", "полное имя", "полное имя (контакт)", "основной контакт", "контакт", "контактное лицо",
            "контакт: имя", "компания", "компания: название компании", "организация", "name", "full name", "customer", "customer name",
            "client", "billing name", "shipping name", "billing first name", "associated contact", "associated company",
            "customer description", "card name",
        ],
        [Field.Phone] =
        [
            "телефон", "телефон клиента", "номер телефона", "мобильный телефон", "мобильный", "моб. телефон", "моб телефон", "тел",
            "контактный телефон", "рабочий телефон (контакт)", "мобильный телефон (контакт)", "рабочий прямой телефон (контакт)",
            "другой телефон (контакт)", "домашний телефон (контакт)", "контакт: мобильный телефон", "контакт: рабочий телефон",
            "контакт: другой телефон", "рабочий телефон", "phone", "phone number", "mobile", "mobile phone", "tel", "telephone",
            "billing phone", "shipping phone",
        ],
        [Field.Email] =
        [
            "email", "e-mail", "эл. почта", "эл почта", "электронная почта", "почта", "адрес электронной почты", "имейл", "мейл",
            "email клиента", "e-mail клиента", "рабочий email (контакт)", "личный email (контакт)", "контакт: рабочий e-mail",
            "контакт: частный e-mail", "контакт: другой e-mail", "mail", "email address", "customer email", "billing email",
            "customer account email address",
        ],
        [Field.Product] =
        [
            "товар", "товары", "наименование товара", "название товара", "номенклатура", "продукт", "услуга", "товар/услуга",
            "товар или услуга", "наименование", "состав заказа", "название сделки", "позиция", "product", "product name", "item",
            "item name", "lineitem name", "deal name", "description",
        ],
        [Field.Amount] =
        [
            "сумма", "сумма заказа", "сумма покупки", "сумма сделки", "сумма продажи", "сумма оплаты", "бюджет", "выручка", "стоимость",
            "стоимость продажи", "оплачено", "итого", "amount", "total", "sum", "order total", "revenue", "price", "deal amount",
        ],
        [Field.Days] =
        [
            "дни", "день", "дней", "дней с последней покупки", "дни с последней покупки", "кол-во дней с последней покупки",
            "количество дней с последней покупки", "давность", "days", "days since last purchase", "recency",
        ],
        [Field.FirstDate] =
        [
            "дата первой покупки", "дата 1 покупки", "дата 1-й покупки", "первая покупка", "дата первого заказа", "дата первой сделки",
            "first purchase", "first purchase date", "first order date",
        ],
        [Field.Date] =
        [
            "дата покупки", "дата", "дата заказа", "дата продажи", "дата оплаты", "дата сделки", "дата оформления", "дата закрытия",
            "дата создания", "date", "purchase date", "order date", "paid at", "close date", "created at", "created (utc)",
        ],
        [Field.Complaints] =
        [
            "жалоб", "жалобы", "кол-во жалоб", "количество жалоб", "число жалоб", "complaints",
        ],
        [Field.Tickets] =
        [
            "обращений", "обращения", "кол-во обращений", "количество обращений", "число обращений", "обращений в поддержку", "tickets",
            "support tickets",
        ],
        [Field.Discounted] =
        [
            "покупок со скидкой", "покупки со скидкой", "кол-во покупок со скидкой", "количество покупок со скидкой", "со скидкой",
            "discounted", "discounted purchases",
        ],
        [Field.Order] =
        [
            "номер заказа", "no заказа", "заказ", "id заказа", "номер сделки", "id сделки", "номер чека", "order", "order id",
            "order number",
        ],
        [Field.Category] =
        [
            "категория", "категория товара", "группа товаров", "товарная группа", "category", "product category",
        ],
        [Field.Quantity] =
        [
            "количество", "кол-во", "количество товара", "шт", "quantity", "qty", "lineitem quantity",
        ],
        [Field.Cost] =
        [
            "себестоимость", "закупочная цена", "закупка", "cost",
        ],
        [Field.Margin] =
        [
            "маржа", "прибыль", "валовая прибыль", "margin", "profit",
        ],
        [Field.Source] =
        [
            "источник", "источник клиента", "канал привлечения", "канал", "utm_source", "source", "channel",
        ],
        [Field.Industry] =
        [
            "отрасль", "сфера деятельности", "industry",
        ],
        [Field.CompanySize] =
        [
            "размер компании", "численность", "число сотрудников", "company size", "employees",
        ],
        [Field.City] =
        [
            "город", "город клиента", "населенный пункт", "регион", "city", "billing city",
        ],
        [Field.Manager] =
        [
            "менеджер", "ответственный", "ответственный менеджер", "manager", "owner",
        ],
        [Field.Nps] =
        [
            "nps", "оценка nps",
        ],
        [Field.Loyalty] =
        [
            "баллы лояльности", "баллы", "бонусы", "loyalty", "loyalty points",
        ],
        [Field.Consent] =
        [
            "согласие", "согласие на рассылку", "подписка", "стоп-лист", "consent",
        ],
        [Field.Engagement] =
        [
            "открытия/клики", "открытия", "клики", "engagement",
        ],
    };

    private static readonly FrozenDictionary<string, (Field Field, int Rank)> ByKey = Lists
        .SelectMany(list => list.Value.Select((key, rank) => (Key: key, Value: (list.Key, rank))))
        .ToFrozenDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);

    /// <summary>Finds the field of a header; the rank is its place in the list, 0 the best.</summary>
    public static bool TryFind(string key, out Field field, out int rank)
    {
        var found = ByKey.TryGetValue(key, out var entry);
        (field, rank) = entry;
        return found;
    }

    /// <summary>The form in which headers are compared.</summary>
    public static string Key(string header)
    {
        var text = RuleText.Clean(header.Trim('\uFEFF'));
        text = text.Length > 1 && text[0] == '"' && text[^1] == '"' ? text[1..^1] : text;
        text = Blanks().Replace(text, " ").Trim().ToLowerInvariant().Replace('ё', 'е');
        text = RoubleTail().Replace(text, "");
        return text.TrimEnd('.', ':', '*', ' ');
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"[\s,.(]+(?:₽|руб\.?|р\.|rub)\)?$")]
    private static partial Regex RoubleTail();
}
