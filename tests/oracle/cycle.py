"""SPEC 1 and 4: own cycle, base cycle c0, cycle c, sleep ratio, expected date, T2NP and activity. Fractions: borders are exact."""
import datetime
import statistics
from fractions import Fraction

from clients import half_away


def own(n, first, last):
    """Mean pause; none where there is no pause to measure."""
    return Fraction((last - first).days, n - 1) if n >= 2 and last > first else None


def base_cycle(clients, a, usual=None):
    """(c0, measured): the median of own cycles from 5 of them and 90 days of history, else the user's, else 90."""
    found = [o for o in (own(c.n, c.seen, c.last) for c in clients if c.n) if o is not None]
    seen = [c.seen for c in clients if c.n]
    if len(found) >= 5 and (a - min(seen)).days >= 90:
        return Fraction(statistics.median(found)), True
    return Fraction(usual or 90), False


def cycle(n, first, last, c0):
    """((n-1) own + c0)/n; c0 where there is no own."""
    measured = own(n, first, last)
    return c0 if measured is None else ((n - 1) * measured + c0) / n


class Rhythm:
    """Of a client with purchases."""

    def __init__(self, client, a, c0):
        self.idle = (a - client.last).days
        self.tenure = (a - client.first).days
        self.own = own(client.n, client.seen, client.last)
        self.cycle = cycle(client.n, client.seen, client.last, c0)
        self.ratio = Fraction(self.idle) / self.cycle
        self.expected = client.last + datetime.timedelta(half_away(self.cycle)) if client.n >= 2 else None
        self.overdue = (a - self.expected).days if client.n >= 2 else None

    def timing(self, n):
        if n == 1:
            return 'TooFewData'
        if self.ratio < Fraction(8, 10):
            return 'Expected'
        return 'Now' if self.ratio <= Fraction(12, 10) else 'Overdue'

    def risk(self):
        """Where there is no personal forecast."""
        for border, level in ((Fraction(12, 10), 'Low'), (2, 'Middle'), (3, 'High')):
            if self.ratio <= border:
                return level
        return 'Critical'

    def activity(self):
        if self.ratio <= Fraction(12, 10):
            return 'Active'
        return 'AtRisk' if self.ratio <= 3 else 'Critical'
