using Microsoft.AspNetCore.Identity;

namespace AiReactivator.Web.Accounts;

/// <summary>Who signs in. The balance lives in the Worker's ledger, under the same id.</summary>
public sealed class Account : IdentityUser;
