"""SPEC 4, «Проверка прошлым»: who would have stood where 90 days before A (half the history where
it is shorter than twice that), and who bought since. What is counted of it, not what is forecast."""
import copy
import datetime
from fractions import Fraction

import cycle
import lifecycle
import rfm

HORIZON = 90
CALLS = 20


def test(bought, a, c0, dated):
    """None in an undated base, and with too little evidence (under 30 repeats, or a history under max(60 days, 2 c0))."""
    if not dated or too_little(bought, a, c0):
        return None
    window = min(HORIZON, evidence(bought, a)['historyDays'] // 2)
    day = a - datetime.timedelta(window)
    then = [as_of(c, day) for c in bought if c.seen <= day]
    buyers = {c.number for c in bought if c.last > day}
    return {'horizonDays': window, **counted(then, buyers, spent_since(bought, day), day)} if then else None


def too_little(bought, a, c0):
    found = evidence(bought, a)
    return found['repeats'] < 30 or found['historyDays'] < max(60, 2 * c0)


def still_buys(found):
    """Whether the critical class bought more than half as often as the active one: it has another name then."""
    kept = {one['class']: one for one in (found or {'classes': []})['classes'] if one['kind'] == 'activity' and one['clients']}
    if 'Active' not in kept or 'Critical' not in kept:
        return False
    share_of = {name: Fraction(one['bought'], one['clients']) for name, one in kept.items()}
    return share_of['Critical'] > share_of['Active'] / 2


def evidence(bought, a=None):
    """Repeat purchases, those of one day being one, and the days that the file shows."""
    return {
        'repeats': sum(len({p.day for p in c.purchases}) - 1 if c.dated else min(c.n - 1, (c.last - c.seen).days) for c in bought),
        'historyDays': (a - min(c.seen for c in bought)).days if a and bought else 0,
    }


def as_of(client, day):
    """The client as known on that day. On which day a refund came is not told apart: LTV is the sum of purchases."""
    then = copy.copy(client)
    then.purchases = [p for p in client.purchases if p.day <= day]
    then.n, then.last = len(then.purchases), then.purchases[-1].day
    then.ltv = sum(p.kopecks for p in then.purchases)
    return then


def spent_since(bought, day):
    return {c.number: sum(p.kopecks for p in c.purchases if p.day > day) for c in bought}


def counted(then, buyers, since, day):
    c0, _ = cycle.base_cycle(then, day)
    rhythms = {c.number: cycle.Rhythm(c, day, c0) for c in then}
    scores = rfm.scores(then, rhythms)
    buyers = {c.number for c in then if c.number in buyers}
    kinds = {
        'activity': (['Active', 'AtRisk', 'Critical'], lambda c: rhythms[c.number].activity()),
        'timing': (['TooFewData', 'Expected', 'Now', 'Overdue'], lambda c: rhythms[c.number].timing(c.n)),
        'rfm': (['Champions', 'Loyal', 'Newcomers', 'AtRisk', 'Sleeping', 'Lost', 'NeedAttention', 'Ordinary'],
                lambda c: rfm.segment(scores[c.number], c.n, rhythms[c.number].ratio)),
        'stage': (['New', 'OneOrder', 'OneOrderAsleep', 'Recovered', 'Active', 'FallingAsleep', 'Asleep'],
                  lambda c: lifecycle.stage(c, rhythms[c.number], c0)),
    }
    return {
        'day': day, 'clients': len(then), 'buyers': len(buyers), 'spendKopecks': sum(since[c.number] for c in then),
        'lists': {
            'biggestLtv': called(then, lambda c: c.ltv, buyers, since),
            'longestIdle': called(then, lambda c: (day - c.last).days, buyers, since),
            'random': called(then, lambda c: 0, buyers, since),
        },
        'classes': [share(kind, name, [c.number for c in then if of(c) == name], buyers) for kind, (names, of) in kinds.items() for name in names],
    }


def called(then, value, buyers, since):
    """How many of the 20 on top bought, and what they spent in kopecks; those who tie for the last places share them."""
    length = min(CALLS, len(then))
    border = sorted(map(value, then), reverse=True)[length - 1]
    above = [c for c in then if value(c) > border]
    tied = [c for c in then if value(c) == border]
    part = Fraction(length - len(above), len(tied))

    def of(figure):
        return sum(figure(c) for c in above) + part * sum(figure(c) for c in tied)

    return {'bought': of(lambda c: int(c.number in buyers)), 'spent': of(lambda c: since[c.number])}


def share(kind, name, inside, buyers):
    return {'kind': kind, 'class': name, 'clients': len(inside), 'bought': len([n for n in inside if n in buyers])}
