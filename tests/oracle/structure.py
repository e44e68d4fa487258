"""SPEC 4 and 6: base structure by cycle, groups of T2NP, biggest outside their cycle, order of calls."""
from fractions import Fraction

import pareto


def classes(bought, rhythms):
    whole = sum(c.ltv for c in bought if c.ltv > 0)

    def one(kind):
        inside = [c for c in bought if rhythms[c.number].activity() == kind]
        return {
            'activity': kind, 'clients': len(inside), 'share': Fraction(len(inside), len(bought)) if bought else None,
            'kopecks': sum(c.ltv for c in inside),
            'moneyShare': Fraction(sum(c.ltv for c in inside if c.ltv > 0), whole) if whole else None,
        }

    return [one(kind) for kind in ('Active', 'AtRisk', 'Critical')]


def timings(clients, timing_of):
    def one(kind):
        inside = [c for c in clients if timing_of(c) == kind]
        return {'timing': kind, 'clients': len(inside), 'kopecks': sum(c.ltv for c in inside)}

    return [one(kind) for kind in ('None', 'TooFewData', 'Expected', 'Now', 'Overdue')]


def biggest_outside(bought, rhythms):
    outside = [c for c in pareto.by_value(bought) if rhythms[c.number].ratio > Fraction(12, 10)]
    return {'total': len(outside), 'clients': [c.number for c in outside[:5]]}


def to_call(client, rhythms):
    """Time has come, and a call still catches: docs/call-order.md."""
    return client.n >= 2 and Fraction(8, 10) <= rhythms[client.number].ratio <= 3


def call_order(clients, rhythms):
    ordered = pareto.by_value(clients)
    return [c.number for c in ordered if to_call(c, rhythms)] + [c.number for c in ordered if not to_call(c, rhythms)]
