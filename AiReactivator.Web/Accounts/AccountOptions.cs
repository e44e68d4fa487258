using System.ComponentModel.DataAnnotations;

namespace AiReactivator.Web.Accounts;

/// <summary>Section «Accounts» of the configuration.</summary>
public sealed class AccountOptions
{
    public const string Section = "Accounts";

    /// <summary>A first visit is signed in to the demo account without asking. Default: yes.</summary>
    public bool DemoSignIn { get; init; } = true;

    /// <summary>File of the database; a relative path counts from the content root. Default: .data/identity.db.</summary>
    [Required]
    public string Database { get; init; } = ".data/identity.db";

    /// <summary>Folder of the keys that protect cookies; a relative path counts from the content root. Default: .data/keys.</summary>
    [Required]
    public string Keys { get; init; } = ".data/keys";
}
