"""SPEC 5: revenue of the base year, the last 365 days before A, never below 0 of a client; who brings it and who is new."""
from fractions import Fraction

from clients import half_away

YEAR = 365


def revenue(client, a):
    """Purchases of the year, less as much of them as of all purchases was given back; undated: the share of evenly spaced ones."""
    if client.dated:
        paid = sum(p.kopecks for p in client.purchases)
        inside = sum(p.kopecks for p in client.purchases if (a - p.day).days < YEAR)
        return half_away(Fraction(max(0, client.ltv) * inside, paid))
    spread = Fraction((client.last - client.seen).days, client.n - 1)
    inside = sum(1 for k in range(client.n) if (a - client.last).days + k * spread < YEAR)
    return half_away(Fraction(max(0, client.ltv) * inside, client.n))


def nrr(bought, rhythms, a, forecasts):
    """Shown from 30 clients and 5 % of LTV, and where there are forecasts."""
    old = [c for c in bought if rhythms[c.number].tenure >= YEAR and revenue(c, a) > 0]
    base = sum(revenue(c, a) for c in old)
    shown = forecasts and len(old) >= 30 and base * 20 >= sum(max(0, c.ltv) for c in bought)
    return {
        'clients': len(old), 'baseKopecks': base if shown else None,
        'newcomers': sum(1 for c in bought if rhythms[c.number].tenure < YEAR),
    }


def potential(bought, a):
    """Without a year of history LTV stands in, so labelled."""
    history = max(((a - c.seen).days for c in bought), default=0)
    if history < YEAR:
        return {'period': 'AllTime', 'kopecks': sum(max(0, c.ltv) for c in bought)}
    return {'period': 'LastYear', 'kopecks': sum(revenue(c, a) for c in bought)}


def risk_zone(bought, rhythms):
    """Whom a campaign touches unless told otherwise, and the mean of their mean cheques."""
    inside = [c for c in bought if rhythms[c.number].activity() == 'AtRisk']
    return {
        'clients': len(inside),
        'chequeKopecks': half_away(sum(max(Fraction(0), c.aov()) for c in inside) / len(inside)) if inside else None,
    }
