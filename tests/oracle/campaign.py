"""SPEC 5: the ROI simulator and the retention calculator as they open: calls to the zone of risk, in whole clients."""
import math
from fractions import Fraction

from clients import half_away

COST, CONVERSION, OFFER, MARGIN, CAC = 10000, Fraction(6, 10) * Fraction(15, 100), 0, Fraction(30, 100), 300000


def chances(contacts):
    """P(exactly k buy)."""
    return [math.comb(contacts, k) * CONVERSION ** k * (1 - CONVERSION) ** (contacts - k) for k in range(contacts + 1)]


def quantile(found, share):
    """The least k with P(at most k) >= share."""
    total = Fraction(0)
    for k, chance in enumerate(found):
        total += chance
        if total >= share:
            return k
    return len(found) - 1


def more_than(found, budget, gain):
    return sum((chance for k, chance in enumerate(found) if k * gain > budget), Fraction(0))


def break_even(gain):
    return Fraction(COST, 1) / gain if gain >= COST else None


def roi(contacts, cheque):
    found, mean, budget = chances(contacts), contacts * CONVERSION, COST * contacts
    gain = Fraction(cheque or 0) * MARGIN - OFFER
    revenue, offers = half_away(mean * (cheque or 0)), half_away(mean * OFFER)
    goods = half_away(revenue * (1 - MARGIN))
    profit = revenue - goods - budget - offers
    low, high = quantile(found, Fraction(1, 10)), quantile(found, Fraction(9, 10))
    ends = sorted(half_away(k * gain - budget) for k in (low, high))
    return {
        'budgetKopecks': budget, 'returned': mean, 'low': low, 'high': high, 'revenueKopecks': revenue, 'goodsKopecks': goods,
        'profitKopecks': profit, 'profitLowKopecks': ends[0], 'profitHighKopecks': ends[1],
        'chance': more_than(found, budget, gain) if contacts else None, 'breakEven': break_even(gain),
        'roi': Fraction(profit, budget + offers) if budget + offers else None,
    }


def retention(contacts):
    found, mean, budget = chances(contacts), contacts * CONVERSION, COST * contacts
    keep, win = half_away(budget + mean * OFFER), half_away(mean * CAC)
    return {
        'keepKopecks': keep, 'winKopecks': win, 'savingKopecks': win - keep,
        'perReturnedKopecks': half_away(keep / mean) if mean else None,
        'chance': more_than(found, budget, CAC - OFFER) if contacts else None, 'breakEven': break_even(CAC - OFFER),
    }
