namespace AiReactivator.Analytics.Models.Reasons;

/// <summary>The single event that changes a client's forecast most: the next purchase.</summary>
/// <param name="Day">The day of it, a day number.</param>
/// <param name="Risk">Churn probability now, whole per cent.</param>
/// <param name="IfBought">The same with a purchase on the day, as it will be seen on that day.</param>
public readonly record struct WhatIf(int Day, int Risk, int IfBought);

/// <summary>When the next purchase is expected, if the client returns within their own patience.</summary>
/// <param name="From">Day number of the 10th percentile.</param>
/// <param name="To">Day number of the 90th percentile.</param>
public readonly record struct ExpectedPurchase(int From, int To);

/// <summary>One driver of a client's forecast.</summary>
/// <param name="Driver">The driver.</param>
/// <param name="LogOdds">What it moves the log-odds of a return away from the base's mean.</param>
/// <param name="Share">The same of the probability: negative makes a return less likely. Range: −1…1.</param>
public readonly record struct DriverMove(ForecastDriver Driver, double LogOdds, double Share);
