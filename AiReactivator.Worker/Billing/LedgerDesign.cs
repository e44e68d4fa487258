using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace AiReactivator.Worker.Billing;

/// <summary>For `dotnet ef migrations add …`, which needs the model and no database.</summary>
internal sealed class LedgerDesign : IDesignTimeDbContextFactory<LedgerDb>
{
    public LedgerDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<LedgerDb>().UseSqlite("Data Source=:memory:").Options);
}
