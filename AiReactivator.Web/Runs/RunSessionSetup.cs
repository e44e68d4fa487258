namespace AiReactivator.Web.Runs;

internal static class RunSessionSetup
{
    public static void AddRunSession(this IServiceCollection services)
    {
        services.AddScoped<ITab, Tab>();
        services.AddScoped<RunSession>();
    }
}
