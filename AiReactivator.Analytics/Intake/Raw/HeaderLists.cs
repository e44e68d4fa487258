namespace AiReactivator.Analytics.Intake.Raw;

/// <summary>Headers that lead to our fields, the best first. The same lists are in tests/vectors/headers.json and in the tab.</summary>
internal static class HeaderLists
{
    public static readonly Dictionary<Field, string[]> Fields = new()
    {
        [Field.Name] =
        [
            "имя", "фио", "имя клиента", "клиент", "контрагент", "покупатель", "заказчик", "наименование клиента", "название клиента",
            "фамилия имя", "фамилия имя отчество", "имя и фамилия", "фио клиента", "фио покупателя", "имя покупателя", "фио получателя",
            "полное имя", "полное имя клиента", "полное имя (контакт)", "основной контакт", "контакт", "контактное лицо", "имя контакта",
            "контакт: имя", "имя (контакт)", "получатель", "name", "full name", "customer", "customer name", "client", "client name",
            "contact name", "contact", "billing name", "shipping name", "billing full name", "first name", "billing first name",
            "first name (billing)", "shipping first name", "first name (shipping)", "contact: first name", "associated contact",
            "customer description", "card name", "организация",
        ],
        [Field.Phone] =
        [
            "телефон", "телефон клиента", "телефон покупателя", "номер телефона", "мобильный телефон", "мобильный", "моб. телефон",
            "моб телефон", "сотовый телефон", "сотовый", "тел", "контактный телефон", "основной телефон", "телефон (контакт)",
            "телефон контакта", "рабочий телефон (контакт)", "мобильный телефон (контакт)", "рабочий прямой телефон (контакт)",
            "другой телефон (контакт)", "домашний телефон (контакт)", "контакт: телефон", "контакт: мобильный телефон",
            "контакт: рабочий телефон", "контакт: домашний телефон", "контакт: другой телефон", "телефон получателя", "рабочий телефон",
            "домашний телефон", "другой телефон", "телефон 1", "телефон 2", "дополнительный телефон", "доп. телефон", "доп телефон",
            "рабочий телефон (компания)", "компания: телефон", "компания: рабочий телефон", "компания: мобильный телефон",
            "компания: другой телефон", "phone", "phone number", "mobile", "mobile phone", "mobile phone number", "tel", "telephone",
            "customer phone", "contact phone", "contact: phone number", "billing phone", "phone (billing)", "shipping phone",
            "phone (shipping)",
        ],
        [Field.Email] =
        [
            "email", "e-mail", "эл. почта", "эл почта", "электронная почта", "почта", "адрес электронной почты", "электронный адрес",
            "имейл", "мейл", "email клиента", "e-mail клиента", "почта клиента", "email покупателя", "e-mail покупателя", "email (контакт)",
            "email контакта", "рабочий email (контакт)", "личный email (контакт)", "другой email (контакт)", "контакт: e-mail",
            "контакт: рабочий e-mail", "контакт: частный e-mail", "контакт: другой e-mail", "рабочий email", "рабочий e-mail",
            "личный email", "частный e-mail", "другой e-mail", "рабочий email (компания)", "компания: e-mail", "компания: рабочий e-mail",
            "компания: другой e-mail", "mail", "email address", "e-mail address", "customer email", "contact email", "contact: email",
            "billing email", "email (billing)", "customer account email address",
        ],
        [Field.Product] =
        [
            "товар", "товары", "наименование товара", "название товара", "наименование товара (услуги)", "номенклатура", "продукт", "услуга",
            "товар/услуга", "товар или услуга", "товары (работы, услуги)", "наименование", "название", "состав заказа", "состав",
            "товары в заказе", "позиция", "наименование позиции", "название позиции", "название сделки", "теги сделки", "product",
            "products", "product name", "product title", "item", "items", "item name", "lineitem name", "line items", "order items",
            "deal name", "description",
        ],
        [Field.Amount] =
        [
            "сумма", "сумма позиции", "сумма по позиции", "сумма заказа", "сумма покупки", "сумма сделки", "сумма продажи", "сумма продаж",
            "сумма оплаты", "сумма чека", "сумма документа", "сумма с ндс", "итоговая сумма", "сумма к оплате", "бюджет", "бюджет сделки",
            "выручка", "оборот", "стоимость", "стоимость продажи", "стоимость заказа", "оплачено", "итого", "итого к оплате", "amount",
            "line total", "order line total", "total", "total amount", "total price", "sum", "order total", "order total amount",
            "order amount", "grand total", "revenue", "deal amount", "deal value", "payment amount", "amount paid",
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
            "дата покупки", "дата", "дата и время", "дата заказа", "дата продажи", "дата чека", "дата оплаты", "дата сделки",
            "дата операции", "дата отгрузки", "дата реализации", "дата документа", "дата оформления", "дата оформления заказа",
            "дата закрытия", "дата закрытия сделки", "дата завершения", "предполагаемая дата закрытия", "дата начала", "дата создания",
            "дата создания заказа", "дата создания сделки", "создан", "период", "date", "purchase date", "order date", "sale date",
            "transaction date", "payment date", "paid at", "paid date", "date paid", "close date", "completed date", "created at", "created",
            "date created", "create date", "order created at", "created (utc)", "created date (utc)",
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
            "номер заказа", "no заказа", "заказ", "заказ no", "id заказа", "код заказа", "номер сделки", "id сделки", "номер чека",
            "no чека", "чек", "номер документа", "заказ покупателя", "документ продажи", "документ", "регистратор", "order", "order id",
            "order number", "order no", "order name", "order #", "deal id",
        ],
        [Field.Category] =
        [
            "категория", "категория товара", "группа товаров", "товарная группа", "группа номенклатуры", "вид номенклатуры", "category",
            "product category", "product type",
        ],
        [Field.Quantity] =
        [
            "количество", "кол-во", "количество товара", "количество товаров", "количество шт", "кол-во шт", "шт", "quantity", "qty",
            "lineitem quantity", "item quantity", "product quantity", "quantity (- refund)",
        ],
        [Field.Cost] =
        [
            "себестоимость", "себестоимость продаж", "закупочная цена", "закупка", "cost", "cost price",
        ],
        [Field.Margin] =
        [
            "маржа", "прибыль", "валовая прибыль", "margin", "profit", "gross profit",
        ],
        [Field.Source] =
        [
            "источник", "источник клиента", "источник сделки", "источник заказа", "канал привлечения", "рекламный канал", "канал",
            "utm_source", "source", "lead source", "channel",
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
            "город", "город клиента", "город доставки", "населенный пункт", "контакт: город", "регион", "city", "billing city",
            "city (billing)", "shipping city",
        ],
        [Field.Manager] =
        [
            "менеджер", "ответственный", "ответственный менеджер", "менеджер заказа", "manager", "owner", "deal owner",
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
            "согласие", "согласие на рассылку", "подписка", "consent", "accepts marketing",
        ],
        [Field.Engagement] =
        [
            "открытия/клики", "открытия", "клики", "engagement",
        ],
        [Field.Status] =
        [
            "этап сделки", "стадия сделки", "стадия", "статус сделки", "статус заказа", "статус оплаты", "статус платежа", "статус",
            "состояние заказа", "состояние", "этап", "financial status", "order status", "deal stage", "payment status", "stage", "status",
        ],
        [Field.Price] =
        [
            "цена со скидкой", "цена", "цена за единицу", "цена за ед", "цена за шт", "цена за штуку", "цена продажи", "цена товара",
            "стоимость единицы", "стоимость за единицу", "lineitem price", "item price", "unit price", "item cost", "product price",
            "price per unit", "price",
        ],
    };

    /// <summary>Columns that are pieces of a name, or stand for it: a company is called by its name where the person's is blank.</summary>
    public static readonly Dictionary<NamePart, string[]> NameParts = new()
    {
        [NamePart.Surname] =
        [
            "фамилия", "фамилия клиента", "фамилия покупателя", "контакт: фамилия", "фамилия (контакт)", "фамилия контакта", "last name",
            "surname", "billing last name", "last name (billing)", "shipping last name", "last name (shipping)", "contact: last name",
        ],
        [NamePart.Patronymic] =
        [
            "отчество", "отчество клиента", "контакт: отчество", "отчество (контакт)", "отчество контакта", "middle name",
        ],
        [NamePart.Company] =
        [
            "компания", "компания: название компании", "название компании", "компания контакта", "компания (контакт)",
            "наименование организации", "юридическое лицо", "юр. лицо", "company", "company name", "billing company", "company (billing)",
            "shipping company", "company (shipping)", "associated company",
        ],
    };

    /// <summary>Headers of a name that mean the first name only, where the file has a surname.</summary>
    public static readonly string[] FirstNames =
    [
        "имя", "имя клиента", "имя покупателя", "имя контакта", "контакт: имя", "имя (контакт)", "name", "first name",
        "billing first name", "first name (billing)", "shipping first name", "first name (shipping)", "contact: first name",
    ];

    /// <summary>Read as a name only where nothing better is there: the seller's own organisation, the holder of a card.</summary>
    public static readonly string[] OnlyAlone = ["customer description", "card name", "организация"];

    /// <summary>Headers that mean something else in certain files: Shopify calls the order «Name».</summary>
    public static readonly (string Beside, string Header, Field Field)[] Beside =
    [
        ("lineitem name", "name", Field.Order),
        ("название сделки", "id", Field.Order),
        ("стадия сделки", "id", Field.Order),
        ("deal name", "record id", Field.Order),
        ("состав заказа", "номер", Field.Order),
        ("дата оформления", "номер", Field.Order),
        ("состав заказа", "no", Field.Order),
        ("отгружено", "no", Field.Order),
        ("отгружено", "время", Field.Date),
    ];
}
