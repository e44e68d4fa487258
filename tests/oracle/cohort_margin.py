"""SPEC 5: cumulative margin per client by month from the calendar month of the first purchase, over cohorts whose month k has ended."""
import datetime
from fractions import Fraction

from clients import half_away

MARGIN = Fraction(30, 100)
MONTHS = 12
CAC = 300000


def month(day):
    return day.year * 12 + day.month - 1


def whole(a):
    """The last month that has ended with A."""
    return month(a) if (a + datetime.timedelta(1)).month != a.month else month(a) - 1


def of(bought, a, dated):
    """Clients whose first purchase the file does not show are left out: what they brought at first is not in it."""
    known = [c for c in bought if c.first == c.seen]
    mean = Fraction(sum(max(0, c.ltv) for c in bought), len(bought)) * MARGIN if bought else None
    return {
        'leftOut': len(bought) - len(known),
        'points': [p for k in range(MONTHS + 1) if (p := point(known, k, whole(a), dated))],
        'marginPerClientKopecks': None if mean is None else half_away(mean),
        'ltvToCac': None if mean is None else Fraction(half_away(mean), CAC),
    }


def point(known, k, last, dated):
    """Undated: what those have brought by now whose first purchase was k whole months ago."""
    inside = [c for c in known if (month(c.first) + k <= last if dated else month(c.first) + k == last)]
    if not inside:
        return None
    spent = sum(brought(c, k) if dated else max(0, c.ltv) for c in inside)
    return {
        'month': k, 'cohorts': len({month(c.first) for c in inside}), 'clients': len(inside),
        'marginKopecks': half_away(spent * MARGIN / len(inside)),
    }


def brought(client, k):
    """Refunds are taken off in the part of all purchases that they are."""
    paid = sum(p.kopecks for p in client.purchases)
    until = sum(p.kopecks for p in client.purchases if month(p.day) <= month(client.first) + k)
    return Fraction(max(0, client.ltv) * until, paid)
