"""SPEC 4: RFM 1 to 5 per axis, and its segments."""
import math
from fractions import Fraction


def place(values, value, parts):
    """floor(parts (worse + half of the equal) / N), at most parts - 1; greater values are better."""
    worse = sum(1 for v in values if v < value)
    equal = sum(1 for v in values if v == value)
    return min(parts - 1, math.floor(parts * (worse + Fraction(equal, 2)) / len(values)))


def scores(clients, rhythms):
    """number: (R, F, M) of clients with purchases."""
    idle = [-rhythms[c.number].idle for c in clients]
    money = [c.ltv for c in clients]
    counts = [c.n for c in clients if c.n > 1]
    return {c.number: (
        1 + place(idle, -rhythms[c.number].idle, 5),
        frequency(c.n, counts),
        1 + place(money, c.ltv, 5)) for c in clients}


def frequency(n, counts):
    if n == 1:
        return 1
    score = 2 + place(counts, n, 4)
    return score if n >= 3 else min(score, 3)


def segment(score, n, ratio):
    r, f, m = score
    if ratio <= Fraction(12, 10):
        if r >= 4 and f >= 4 and m >= 4:
            return 'Champions'
        if f >= 4:
            return 'Loyal'
        if n == 1 and r >= 4:
            return 'Newcomers'
        return 'NeedAttention' if r <= 3 else 'Ordinary'
    if r == 1:
        return 'Lost'
    return 'AtRisk' if ratio <= 6 and (f >= 3 or m >= 4) else 'Sleeping'
