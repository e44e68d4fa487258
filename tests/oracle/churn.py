"""SPEC 4: Churn Score, five terms; the weight of a term without data in the base goes to the rest."""
from fractions import Fraction

WEIGHTS = {'RecencyDrop': 40, 'FrequencyDrop': 15, 'CheckDrop': 15, 'SupportSpikes': 15, 'Complaints': 15}


def terms(client, rhythm, a, dated, marks, per_purchase):
    """Each term from 0 to 1, None without data. A trend is a matter of the base: it needs the dates of all."""
    return {
        'RecencyDrop': 1 - 1 / max(Fraction(1), rhythm.ratio),
        'FrequencyDrop': frequency(client, rhythm, a) if dated else None,
        'CheckDrop': check(client) if dated else None,
        'SupportSpikes': support(client, marks, per_purchase),
        'Complaints': min(Fraction(1), Fraction(marks['complaints'], 2)) if 'complaints' in marks else None,
    }


def axes(found):
    """The weights, together 100: a term that no client has data for has none."""
    known = [name for name in WEIGHTS if any(one[name] is not None for one in found)]
    whole = sum(WEIGHTS[name] for name in known)
    return {name: Fraction(100 * WEIGHTS[name], whole) for name in known}


def score(found, weights):
    return sum(weight * (found[name] or 0) for name, weight in weights.items())


def reason(found, weights):
    """The largest term; of equal ones the first. None where the score is shown as 0."""
    if score(found, weights) < Fraction(1, 2):
        return 'None'
    points = {name: weight * (found[name] or 0) for name, weight in weights.items()}
    return max(points, key=points.get)


def frequency(client, rhythm, a):
    """Purchases of the last two cycles against the pace of those before: pauses between them to the day."""
    window = 2 * rhythm.cycle
    before = [p.day for p in client.purchases if (a - p.day).days >= window]
    span = (before[-1] - before[0]).days if before else 0
    if span == 0:
        return None
    usual = Fraction(len(before) - 1, span) * window
    return max(Fraction(0), 1 - (client.n - len(before)) / usual)


def check(client):
    """Mean of the last two cheques against the mean before; full at half of it."""
    if client.n < 3:
        return None
    sums = [p.kopecks for p in client.purchases]
    last, before = Fraction(sum(sums[-2:]), 2), Fraction(sum(sums[:-2]), len(sums) - 2)
    return max(Fraction(0), min(Fraction(1), (1 - last / before) * 2))


def support(client, marks, per_purchase):
    """Percentile of tickets per purchase in the base; 0 without tickets."""
    if 'tickets' not in marks:
        return None
    own = Fraction(marks['tickets'], client.n)
    if own == 0:
        return Fraction(0)
    less = sum(1 for v in per_purchase if v < own)
    equal = sum(1 for v in per_purchase if v == own)
    return (less + Fraction(equal, 2)) / len(per_purchase)
