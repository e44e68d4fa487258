"""SPEC 4: XYZ by the coefficient of variation (population) of revenue per window of one base cycle, counted back from A.

The window that the first purchase lies in is the partial one.
"""
import math
from fractions import Fraction


def letter(client, a, c0):
    """(letter, coefficient); none under 3 purchases, under 4 whole windows, or without dates."""
    if client.n < 3 or not client.dated:
        return 'None', None
    windows = math.floor((a - client.seen).days / c0)
    if windows < 4:
        return 'None', None
    sums = [0] * windows
    for purchase in client.purchases:
        window = math.floor((a - purchase.day).days / c0)
        if window < windows:
            sums[window] += purchase.kopecks
    mean = Fraction(sum(sums), windows)
    if mean == 0:
        return 'None', None
    square = sum((s - mean) ** 2 for s in sums) / windows / mean ** 2
    found = 'X' if square <= Fraction(1, 4) else 'Y' if square <= 1 else 'Z'
    return found, math.sqrt(square)
