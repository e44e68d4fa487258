using AiReactivator.Analytics.Clients;

namespace AiReactivator.Analytics.Dashboards;

/// <summary>Optional columns that the file does not have; what is not there is not drawn, only named.</summary>
/// <param name="PurchaseDate">«Дата покупки»: each purchase has its date.</param>
/// <param name="Discounts">«Покупок со скидкой».</param>
/// <param name="Complaints">«Жалоб».</param>
/// <param name="Tickets">«Обращений».</param>
public sealed record MissingColumns(bool PurchaseDate, bool Discounts, bool Complaints, bool Tickets)
{
    /// <summary>Looks at a base.</summary>
    public static MissingColumns Of(ClientTable clients) =>
        new(!clients.Dated, clients.Discounted is null, clients.Complaints is null, clients.Tickets is null);
}
