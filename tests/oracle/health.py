"""SPEC 5: Health Index and its parts, shares by cycle."""
from fractions import Fraction

from clients import half_away


def index(bought, rhythms, a, c0):
    def share(kind):
        return Fraction(sum(1 for c in bought if rhythms[c.number].activity() == kind), len(bought)) if bought else None

    active, risk, critical = share('Active'), share('AtRisk'), share('Critical')
    long_enough = [c for c in bought if rhythms[c.number].tenure >= c0]
    repeat = Fraction(sum(1 for c in long_enough if c.n >= 2), len(long_enough)) if long_enough else None
    why = missing(bought, a, c0, repeat)
    value = None if why else half_away(100 * (
        Fraction(45, 100) * active + Fraction(25, 100) * repeat + Fraction(30, 100) * (1 - critical - risk / 2)))
    return {
        'value': value, 'whyMissing': why, 'activeShare': active, 'repeatShare': repeat,
        'riskShare': risk, 'criticalShare': critical, 'alarm': value is not None and value < 50,
    }


def missing(bought, a, c0, repeat):
    """Under 20 clients, under c0 of history, or without a repeat share there is no index."""
    if len(bought) < 20:
        return 'TooFewClients'
    if (a - min(c.seen for c in bought)).days < c0:
        return 'ShortHistory'
    return 'NoRepeatShare' if repeat is None else None
