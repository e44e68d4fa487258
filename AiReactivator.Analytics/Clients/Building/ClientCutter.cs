namespace AiReactivator.Analytics.Clients.Building;

/// <summary>Keeps some clients of a table, renumbered in their old order.</summary>
internal static class ClientCutter
{
    /// <param name="table">The table.</param>
    /// <param name="keep">Numbers of clients, ascending.</param>
    public static ClientTable Keep(ClientTable table, int[] keep) => new()
    {
        Count = keep.Length,
        AnalysisDate = table.AnalysisDate,
        Dated = table.Dated,
        NameNumber = Pick(table.NameNumber, keep),
        IsCompany = Pick(table.IsCompany, keep),
        PhoneStart = Starts(table.PhoneStart, keep),
        Phones = Ranges(table.PhoneStart, table.Phones, keep),
        PhoneClasses = Ranges(table.PhoneStart, table.PhoneClasses, keep),
        EmailStart = Starts(table.EmailStart, keep),
        Emails = Ranges(table.EmailStart, table.Emails, keep),
        FirstDay = Pick(table.FirstDay, keep),
        LastDay = Pick(table.LastDay, keep),
        FirstSeenDay = Pick(table.FirstSeenDay, keep),
        Purchases = Pick(table.Purchases, keep),
        Transactions = Pick(table.Transactions, keep),
        Revenue = Pick(table.Revenue, keep),
        Refunds = Pick(table.Refunds, keep),
        Complaints = PickOptional(table.Complaints, keep),
        Tickets = PickOptional(table.Tickets, keep),
        Discounted = PickOptional(table.Discounted, keep),
        PurchaseStart = Starts(table.PurchaseStart, keep),
        PurchaseDay = Ranges(table.PurchaseStart, table.PurchaseDay, keep),
        PurchaseAmount = Ranges(table.PurchaseStart, table.PurchaseAmount, keep),
        PurchaseProduct = Ranges(table.PurchaseStart, table.PurchaseProduct, keep),
        Products = table.Products,
        Profile = Profile(table.Profile, keep),
        Details = Details(table, keep),
    };

    private static ClientProfile Profile(ClientProfile profile, int[] keep)
    {
        return new ClientProfile
        {
            Source = Texts(profile.Source),
            Industry = Texts(profile.Industry),
            CompanySize = Texts(profile.CompanySize),
            City = Texts(profile.City),
            Nps = PickOptional(profile.Nps, keep),
            Loyalty = PickOptional(profile.Loyalty, keep),
            Consent = PickOptional(profile.Consent, keep),
            Engagement = PickOptional(profile.Engagement, keep),
        };

        TextColumn? Texts(TextColumn? column) => column is null ? null : column with { Values = Pick(column.Values, keep) };
    }

    private static PurchaseDetails Details(ClientTable table, int[] keep)
    {
        var (details, start) = (table.Details, table.PurchaseStart);
        return new PurchaseDetails
        {
            Category = details.Category is null ? null : details.Category with { Values = Ranges(start, details.Category.Values, keep) },
            Quantity = details.Quantity is null ? null : Ranges(start, details.Quantity, keep),
            Cost = details.Cost is null ? null : Ranges(start, details.Cost, keep),
            LineStart = details.LineStart is null ? null : Starts(details.LineStart, Purchases(start, keep)),
            LineProducts = details.LineStart is null ? null : Ranges(details.LineStart, details.LineProducts!, Purchases(start, keep)),
        };
    }

    /// <summary>Numbers of the purchases of the clients that are kept.</summary>
    private static int[] Purchases(int[] start, int[] keep) =>
        [.. keep.SelectMany(client => Enumerable.Range(start[client], start[client + 1] - start[client]))];

    private static T[] Pick<T>(T[] column, int[] keep) => Array.ConvertAll(keep, client => column[client]);

    private static T[]? PickOptional<T>(T[]? column, int[] keep) => column is null ? null : Pick(column, keep);

    private static int[] Starts(int[] start, int[] keep)
    {
        var starts = new int[keep.Length + 1];
        for (var i = 0; i < keep.Length; i++)
        {
            starts[i + 1] = starts[i] + start[keep[i] + 1] - start[keep[i]];
        }

        return starts;
    }

    private static T[] Ranges<T>(int[] start, T[] values, int[] keep)
    {
        var starts = Starts(start, keep);
        var picked = new T[starts[^1]];
        for (var i = 0; i < keep.Length; i++)
        {
            Array.Copy(values, start[keep[i]], picked, starts[i], starts[i + 1] - starts[i]);
        }

        return picked;
    }
}
