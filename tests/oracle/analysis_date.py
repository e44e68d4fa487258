"""SPEC 1: the analysis date A, read from the file."""
import collections
import datetime


def most_frequent(days):
    """The day and how often; of equally frequent ones the latest."""
    return max(collections.Counter(days).items(), key=lambda item: (item[1], item[0]))


def of_dated(groups):
    """Most frequent of (latest purchase + Дни), never before the latest purchase. Without a purchase there is
    nothing to agree with: the latest row, weakly."""
    latest = [max(r.date for r in rows if r.kopecks > 0) for rows in groups if any(r.kopecks > 0 for r in rows)]
    told = [max(r.date for r in rows if r.kopecks > 0) + datetime.timedelta(min(r.days for r in rows if r.days is not None))
            for rows in groups
            if any(r.kopecks > 0 for r in rows) and any(r.days is not None for r in rows)]
    if not latest:
        return max(r.date for rows in groups for r in rows), 'Weak'
    if not told:
        return max(latest), 'LatestPurchase'
    return max(most_frequent(told)[0], max(latest)), 'DaysAgree'


def of_undated(groups):
    """Clients with one row give first + Дни exactly; the most frequent counts with 3 clients and half of them behind it."""
    told = [rows[0].first + datetime.timedelta(rows[0].days) for rows in groups if len(rows) == 1]
    if not told:
        return max(r.first for rows in groups for r in rows), 'Weak'
    found, times = most_frequent(told)
    return found, 'FirstPlusDays' if times >= 3 and 2 * times >= len(told) else 'Weak'
