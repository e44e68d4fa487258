"""SPEC 4: the discount profile."""
from fractions import Fraction


def profile(n, discounted):
    if not n or discounted is None:
        return 'Unknown'
    if n == 1:
        return 'OnePurchase'
    if discounted == 0:
        return 'FullPrice'
    return 'DiscountOnly' if Fraction(discounted, n) > Fraction(70, 100) else 'Sometimes'


def share(n, discounted):
    """Of purchases; unknown for one purchase."""
    return Fraction(discounted, n) if n >= 2 and discounted is not None else None
