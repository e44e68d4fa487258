using System.Globalization;
using System.Threading.RateLimiting;
using AiReactivator.Worker.Api;
using AiReactivator.Worker.Diagnostics;
using AiReactivator.Worker.Runs;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace AiReactivator.Worker.Security;

/// <summary>What an account may ask for in a minute, where a request costs more than its answer.</summary>
internal static class RateLimits
{
    public const string NewRuns = "new runs";
    public const string Gluings = "gluings";

    private static readonly TimeSpan Refill = TimeSpan.FromSeconds(1);

    public static void AddRateLimits(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.AddPolicy(NewRuns, http => PerAccount(http, NewRuns, Options(http).NewPerMinute));
        limits.AddPolicy(Gluings, http => PerAccount(http, Gluings, Options(http).GluingsPerMinute));
        limits.OnRejected = async (rejected, _) =>
        {
            var http = rejected.HttpContext;
            var seconds = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Max(1, Math.Ceiling(wait.TotalSeconds)) : 60;
            http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            var policy = http.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName;
            var limit = policy == Gluings ? Options(http).GluingsPerMinute : Options(http).NewPerMinute;
            await http.RequestServices.GetRequiredService<Refusals>()
                .Refuse(StatusCodes.Status429TooManyRequests, FailureCodes.TooManyRequests, null, LimitText.Count(limit))
                .ExecuteAsync(http);
        };
    });

    /// <summary>A bucket that holds a minute's worth and fills steadily. Whoever does not say who asks gets none: the endpoint refuses that.</summary>
    private static RateLimitPartition<string> PerAccount(HttpContext http, string policy, int perMinute) => RunOwner.Of(http.Request) is { } owner
        ? RateLimitPartition.GetTokenBucketLimiter($"{policy} {owner.Account}", _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = perMinute,
            TokensPerPeriod = Math.Max(1, perMinute / 60),
            ReplenishmentPeriod = perMinute >= 60 ? Refill : TimeSpan.FromMinutes(1) / perMinute,
            QueueLimit = 0,
        })
        : RateLimitPartition.GetNoLimiter("");

    private static RunOptions Options(HttpContext http) => http.RequestServices.GetRequiredService<IOptions<RunOptions>>().Value;
}
