using AiReactivator.ServiceDefaults;
using AiReactivator.Web.Accounts;
using AiReactivator.Web.Api;
using AiReactivator.Web.Hosting;
using AiReactivator.Web.Runs;
using AiReactivator.Web.Worker;

var builder = WebApplication.CreateBuilder(args);

builder.AddServiceDefaults();
builder.AddAccounts();
builder.AddWorker();
builder.AddPages();
builder.AddApi();
builder.Services.AddRunSession();

var app = builder.Build();

await app.PrepareAccountsAsync();

app.UseSecurityHeaders();
app.UseRussian();
app.UseFailurePages();
app.UseAuthentication();
app.UseDemoSignIn();
app.UseAuthorization();
app.UseAntiforgery();

app.MapDefaultEndpoints();
app.MapStaticAssets();
app.MapAccounts();
app.MapApi();
app.MapPages();

await app.RunAsync();

/// <summary>Visible to the host tests.</summary>
public partial class Program;
