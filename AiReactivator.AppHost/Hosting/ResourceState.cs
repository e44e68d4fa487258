namespace AiReactivator.AppHost.Hosting;

/// <summary>Where a resource stands.</summary>
internal enum ResourceState
{
    /// <summary>Another resource is not healthy yet.</summary>
    Waiting,

    /// <summary>The process runs and has not answered yet.</summary>
    Starting,

    Healthy,

    /// <summary>The process runs and has stopped answering.</summary>
    Unhealthy,

    /// <summary>The process ended by itself; it starts again after a pause.</summary>
    Restarting,

    Stopped,

    /// <summary>Given up.</summary>
    Failed,
}
