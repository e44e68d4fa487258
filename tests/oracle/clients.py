"""SPEC 1: a client's purchases, first and last day, number of purchases n, LTV and AOV."""
import datetime
import math
from fractions import Fraction


class Client:
    def __init__(self, number, rows):
        self.number, self.rows = number, rows
        self.positive = [r for r in rows if r.kopecks > 0]
        self.ltv = sum(r.kopecks for r in rows)
        self.first = self.last = self.seen = None
        self.n, self.purchases, self.dated = 0, [], False

    def aov(self):
        return Fraction(self.ltv, self.n) if self.n else None


class Purchase:
    """An order: the positive rows of one number or of one day."""

    def __init__(self, day, rows):
        self.day, self.rows = day, rows
        self.kopecks = sum(r.kopecks for r in rows)


def dated_purchases(rows, day_of):
    """Rows with one order number, without one all rows of a day; in the order of days."""
    orders = {}
    for row in rows:
        orders.setdefault(('order', row.order) if row.order else ('day', day_of(row)), []).append(row)
    return sorted((Purchase(min(day_of(r) for r in order), order) for order in orders.values()), key=lambda p: p.day)


def date_rows(client, day_of):
    client.dated = True
    client.purchases = dated_purchases(client.positive, day_of)
    client.n = len(client.purchases)
    if client.n:
        client.seen, client.last = client.purchases[0].day, client.purchases[-1].day


def of_dated(groups):
    clients = [Client(i, rows) for i, rows in enumerate(groups)]
    for client in clients:
        date_rows(client, lambda row: row.date)
        stated = [r.first for r in client.rows if r.first]
        if client.n:
            client.first = min(stated + [client.seen])
    return clients


def of_undated(groups, a):
    """A client's rows are dated one by one where their Дни reach back to the first purchase, or where first and last are one day."""
    clients = [Client(i, rows) for i, rows in enumerate(groups)]
    for client in (c for c in clients if c.positive):
        days = [r.days for r in client.positive]
        client.first = client.seen = min(r.first for r in client.positive)
        client.last = max(client.first, a - datetime.timedelta(min(days)))
        if len(set(days)) > 1 and a - datetime.timedelta(max(days)) == client.first:
            date_rows(client, lambda row: a - datetime.timedelta(row.days))
        elif client.first == client.last:
            date_rows(client, lambda row: client.last)
    count_undated([c for c in clients if c.positive])
    return clients


def count_undated(clients):
    """A purchase for each row; many rows on the one day of a client say that rows are lines of orders."""
    once = [c for c in clients if c.first == c.last]
    numbered = any(r.order for c in clients for r in c.positive)
    lines = Fraction(sum(len(c.positive) for c in once), len(once)) if once and not numbered else Fraction(1)
    for client in (c for c in clients if not c.dated):
        rows = orders_of(client.positive)
        client.n = rows if rows == 1 or lines <= Fraction(13, 10) else max(2, half_away(rows / lines))
        if client.n == 1:
            client.seen = client.last


def orders_of(rows):
    """Rows, those of one order number together."""
    return len({r.order for r in rows if r.order}) + sum(1 for r in rows if not r.order)


def half_away(value):
    return math.floor(abs(value) + Fraction(1, 2)) * (1 if value >= 0 else -1)
