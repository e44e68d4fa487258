namespace AiReactivator.Analytics.Models.Reasons;

/// <summary>What moves a forecast, as a business speaks of it. Each input of the forecast belongs to one of these.</summary>
public enum ForecastDriver
{
    /// <summary>Пауза: how long the client has been silent.</summary>
    Pause,

    /// <summary>Частота: how often they have bought.</summary>
    Frequency,

    /// <summary>Ритм и тренд: whether purchases come faster or slower than they used to, and how evenly.</summary>
    Rhythm,

    /// <summary>Чек: what they spend.</summary>
    Cheque,

    /// <summary>Ассортимент: how many different things they buy.</summary>
    Assortment,

    /// <summary>Сезон: whether they bought in this season a year ago.</summary>
    Season,

    /// <summary>Давность знакомства: how long ago they came.</summary>
    Tenure,

    /// <summary>Тип клиента: a company or a person.</summary>
    Kind,

    /// <summary>Скидки: how often they bought with a discount.</summary>
    Discounts,

    /// <summary>Обращения: tickets and complaints.</summary>
    Support,
}
