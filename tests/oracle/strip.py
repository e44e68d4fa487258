"""The rhythm strip: places from the base's first day (0) to A (1)."""
from fractions import Fraction


def of(client, rhythm, start, a):
    whole = (a - start).days

    def place(days):
        return min(Fraction(1), Fraction(days) / whole) if whole else Fraction(1)

    days = [p.day for p in client.purchases] if client.dated else sorted({client.seen, client.last})
    end = (client.last - start).days + rhythm.cycle
    return {
        'ticks': [place((d - start).days) for d in days[-40:]],
        'due': place(end) if client.n >= 2 else None,
        'silenceFrom': place(end) if rhythm.idle > rhythm.cycle else None,
    }
