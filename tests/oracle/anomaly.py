"""SPEC 4: how unusual the present is against the client's own history, 0 to 100."""
import math
import statistics

NONE = {'anomaly': 'TooFewData', 'anomalyScore': None, 'anomalyLevel': None, 'anomalyTimes': 0}


def of(client, rhythm):
    """None under 4 purchases; who is silent for over 3 cycles has left."""
    if client.n < 4:
        return NONE
    if rhythm.ratio > 3:
        return {**NONE, 'anomaly': 'Gone'}
    found = {'Pause': pause(client, rhythm), 'Cheque': cheque(client)}
    kind = max(found, key=lambda name: found[name][0])
    z, times = found[kind]
    score = 100 * (1 - math.exp(-max(0.0, z) / 3))
    return {
        'anomaly': kind if z > 0 else 'None', 'anomalyScore': score, 'anomalyLevel': level(score), 'anomalyTimes': times if z > 0 else 0,
    }


def level(score):
    """By the whole points that are shown."""
    points = math.floor(score + 0.5)
    return 'Low' if points < 40 else 'Middle' if points < 60 else 'High'


def robust(history, now, floor):
    """(robust z of now above its history, how many times more), both being logarithms."""
    middle = statistics.median(history)
    spread = 1.4826 * statistics.median(abs(h - middle) for h in history)
    return (now - middle) / max(floor, spread), math.exp(now - middle)


def pause(client, rhythm):
    """Against pauses between days with a purchase; without dates only their mean is known, and no spread."""
    now = math.log(max(1, rhythm.idle))
    if not client.dated:
        return robust([math.log(rhythm.own)], now, 0.7)
    days = sorted({p.day for p in client.purchases})
    pauses = [math.log((later - earlier).days) for earlier, later in zip(days, days[1:])]
    return robust(pauses, now, 0.7) if pauses else (0, 0)


def cheque(client):
    """The last one against those before; without dates nobody knows which is the last."""
    if not client.dated:
        return 0, 0
    sums = [-math.log(p.kopecks) for p in client.purchases]
    return robust(sums[:-1], sums[-1], 0.5)
