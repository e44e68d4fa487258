using AiReactivator.Analytics.Dashboards;
using AiReactivator.Web.Formatting;
using AiReactivator.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AiReactivator.Web.Components.Shared;

/// <summary>How many of a class bought in the check of the past: «12 %», «4 из 16», «никто».</summary>
internal static class PastWords
{
    public static string Bought(ClassPast past, IStringLocalizer<SharedText> texts) =>
        past.Bought == 0 ? texts["PastShare.Nobody", Numbers.Whole(past.Clients)]
        : past.Clients < Share.FewClients ? Share.OfClients(past.Bought, past.Clients)
        : Share.Probability(past.Share);
}
