"""SPEC 4: LTV above 0 and in the top 5 % by LTV or by AOV; ties by the other, then by number."""
from fractions import Fraction


def kinds(clients, rhythms):
    """number: kind, of clients with purchases."""
    if not clients:
        return {}
    most = max(1, len(clients) * 5 // 100)
    by_ltv = sorted(clients, key=lambda c: (-c.ltv, -c.aov(), c.number))[:most]
    by_aov = sorted(clients, key=lambda c: (-c.aov(), -c.ltv, c.number))[:most]
    return {c.number: kind(rhythms[c.number].ratio) for c in by_ltv + by_aov if c.ltv > 0}


def kind(ratio):
    if ratio <= Fraction(12, 10):
        return 'Active'
    return 'Cooling' if ratio <= 3 else 'Sleeping'
