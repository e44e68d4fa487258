using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace AiReactivator.Web.Accounts;

/// <summary>For dotnet-ef only: migrations are made without starting the application.</summary>
internal sealed class IdentityDatabaseFactory : IDesignTimeDbContextFactory<IdentityDatabase>
{
    public IdentityDatabase CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<IdentityDatabase>().UseSqlite("Data Source=:memory:").Options);
}
