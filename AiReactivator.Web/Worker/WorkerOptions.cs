using System.ComponentModel.DataAnnotations;

namespace AiReactivator.Web.Worker;

/// <summary>Section «Worker» of the configuration.</summary>
public sealed class WorkerOptions
{
    public const string Section = "Worker";

    /// <summary>Where the Worker is, when no host tells (services__worker__http__0). Default: http://localhost:5081.</summary>
    [Required]
    public Uri Address { get; set; } = new("http://localhost:5081");

    /// <summary>The key without which the Worker answers 401; made by the host at each start.</summary>
    public string Key { get; set; } = "";
}
