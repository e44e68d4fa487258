using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace AiReactivator.Web.Accounts;

/// <summary>Web's own database: accounts, nothing of a run.</summary>
public sealed class IdentityDatabase(DbContextOptions<IdentityDatabase> options) : IdentityUserContext<Account>(options);
