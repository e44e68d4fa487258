using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AiReactivator.Web.Accounts;

/// <summary>Brings the database to the newest migration and makes the demo account.</summary>
internal static class AccountsDatabase
{
    public static async Task PrepareAccountsAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<IdentityDatabase>().Database;
        await database.MigrateAsync();
        await database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL");

        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        if (await accounts.FindByIdAsync(SignIn.DemoId) is null)
        {
            var made = await accounts.CreateAsync(new Account { Id = SignIn.DemoId, UserName = SignIn.DemoId });
            if (!made.Succeeded)
            {
                throw new InvalidOperationException($"The demo account was not made: {made.Errors.First().Code}");
            }
        }
    }
}
