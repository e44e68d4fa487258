"""SPEC 6: the stage, first match."""
from fractions import Fraction

from cycle import cycle


def stage(client, rhythm, c0):
    if rhythm.tenure <= c0:
        return 'New'
    if client.n == 1:
        return 'OneOrder' if rhythm.ratio <= 3 else 'OneOrderAsleep'
    if rhythm.ratio <= Fraction(12, 10):
        return 'Recovered' if came_back(client, c0) else 'Active'
    return 'FallingAsleep' if rhythm.ratio <= 3 else 'Asleep'


def came_back(client, c0):
    """The last pause is over three cycles as they were before it; undated: not determined. Orders of the last day came together."""
    if not client.dated:
        return False
    before = [p.day for p in client.purchases if p.day < client.last]
    return bool(before) and (client.last - before[-1]).days > 3 * cycle(len(before), before[0], before[-1], c0)
