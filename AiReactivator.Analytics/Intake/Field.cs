namespace AiReactivator.Analytics.Intake;

/// <summary>The columns that the product knows, in the order of the depersonalised stream (docs/contract.md, 1).</summary>
public enum Field
{
    /// <summary>Имя.</summary>
    Name,

    /// <summary>Телефон.</summary>
    Phone,

    /// <summary>Email.</summary>
    Email,

    /// <summary>Товар.</summary>
    Product,

    /// <summary>Сумма.</summary>
    Amount,

    /// <summary>Дни.</summary>
    Days,

    /// <summary>Дата первой покупки.</summary>
    FirstDate,

    /// <summary>Дата покупки.</summary>
    Date,

    /// <summary>Жалоб.</summary>
    Complaints,

    /// <summary>Обращений.</summary>
    Tickets,

    /// <summary>Покупок со скидкой.</summary>
    Discounted,

    /// <summary>Номер заказа.</summary>
    Order,

    /// <summary>Категория.</summary>
    Category,

    /// <summary>Количество.</summary>
    Quantity,

    /// <summary>Себестоимость.</summary>
    Cost,

    /// <summary>Маржа.</summary>
    Margin,

    /// <summary>Источник.</summary>
    Source,

    /// <summary>Отрасль.</summary>
    Industry,

    /// <summary>Размер компании.</summary>
    CompanySize,

    /// <summary>Город.</summary>
    City,

    /// <summary>Менеджер.</summary>
    Manager,

    /// <summary>NPS.</summary>
    Nps,

    /// <summary>Баллы лояльности.</summary>
    Loyalty,

    /// <summary>Согласие.</summary>
    Consent,

    /// <summary>Открытия/Клики.</summary>
    Engagement,

    /// <summary>Статус: the state of the deal.</summary>
    Status,

    /// <summary>Цена of one piece.</summary>
    Price,
}
