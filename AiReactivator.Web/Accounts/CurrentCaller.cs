using Microsoft.AspNetCore.Components.Authorization;

namespace AiReactivator.Web.Accounts;

/// <summary>The caller of a circuit.</summary>
internal sealed class CurrentCaller(AuthenticationStateProvider authentication)
{
    /// <exception cref="UnauthorizedAccessException">The circuit was opened by nobody.</exception>
    public async Task<Caller> GetAsync() =>
        Caller.Of((await authentication.GetAuthenticationStateAsync()).User) ?? throw new UnauthorizedAccessException();
}
