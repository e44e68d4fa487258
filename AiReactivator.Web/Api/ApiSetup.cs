namespace AiReactivator.Web.Api;

/// <summary>What the tab's script calls by fetch: Web adds who asks and streams through to the Worker.</summary>
internal static class ApiSetup
{
    public static void AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<UploadOptions>().BindConfiguration(UploadOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddAntiforgery(options =>
        {
            options.HeaderName = AntiforgeryFilter.Header;
            options.Cookie.Name = "AiReactivator.Csrf";
            options.Cookie.SameSite = SameSiteMode.Strict;
        });
        builder.Services.AddScoped<WorkerForwarder>();
    }

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api").RequireAuthorization().AddEndpointFilter<SameOriginFilter>();
        api.MapRuns();
    }
}
