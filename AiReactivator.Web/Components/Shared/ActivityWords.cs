using AiReactivator.Analytics.Metrics;
using AiReactivator.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AiReactivator.Web.Components.Shared;

/// <summary>Classes by the pause in cycles. «Критический отток» that kept buying in the check of the past is not called lost.</summary>
internal static class ActivityWords
{
    public static string Of(Activity activity, bool criticalStillBuys, IStringLocalizer<SharedText> texts) =>
        texts[activity is Activity.Critical && criticalStillBuys ? "Activity.Critical.StillBuys" : $"Activity.{activity}"];
}
