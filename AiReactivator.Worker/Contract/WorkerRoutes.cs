namespace AiReactivator.Contract;

/// <summary>Addresses and headers on which Web and Worker agree.</summary>
public static class WorkerRoutes
{
    /// <summary>Carries the key that AppHost makes at each start: only Web may call the Worker.</summary>
    public const string KeyHeader = "X-AiReactivator-Key";

    /// <summary>The account that asks. A run of another account is 404.</summary>
    public const string AccountHeader = "X-AiReactivator-Account";

    /// <summary>The session that asks. A run of another session is 404.</summary>
    public const string SessionHeader = "X-AiReactivator-Session";

    /// <summary>Names the columns of an export that hold contact numbers: «0=name;1=phone;2=email».</summary>
    public const string ContactColumnsHeader = "X-Contact-Columns";

    /// <summary>The progress hub.</summary>
    public const string ProgressHub = "/hubs/progress";

    /// <summary>Server method of the hub: asks for the newest snapshot and all that follow.</summary>
    public const string Subscribe = "Subscribe";

    /// <summary>Client method of the hub: a whole snapshot.</summary>
    public const string OnSnapshot = "Snapshot";

    /// <summary>Client method of the hub: the balance of the account changed.</summary>
    public const string OnBalance = "Balance";
}
