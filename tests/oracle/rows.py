"""SPEC 2: what a row says, and whether it is accepted. Money in kopecks, so that sums are exact."""
import datetime
import re


class Row:
    def __init__(self, cells):
        self.name = cells.get('name', '').strip()
        self.phone = phone(cells.get('phone', ''))
        self.email = cells.get('email', '').strip().lower()
        self.product = cells.get('product', '').strip()
        self.kopecks = kopecks(cells['amount'])
        self.days = whole(cells.get('days', ''))
        self.first = day(cells.get('first', ''))
        self.date = day(cells.get('date', ''))
        self.order = cells.get('order', '').strip()
        self.marks = {name: whole(cells.get(name, '')) for name in ('complaints', 'tickets', 'discounted')}


def phone(cell):
    digits = re.sub(r'\D', '', cell)
    if len(digits) == 11 and digits[0] == '8':
        return '7' + digits[1:]
    return '7' + digits if len(digits) == 10 else digits


def kopecks(cell):
    """1975432,09 and whole roubles; None where it is no sum."""
    found = re.fullmatch(r'(-?)(\d+)(?:,(\d{1,2}))?', cell.strip())
    if not found:
        return None
    sign, roubles, rest = found.groups()
    value = int(roubles) * 100 + int((rest or '0').ljust(2, '0'))
    return -value if sign else value


def whole(cell):
    return int(cell) if cell.strip().isdigit() else None


def day(cell):
    return datetime.datetime.strptime(cell.strip(), '%d.%m.%Y').date() if cell.strip() else None


def accepted(row, columns):
    """A contact, a sum, and when: the date of the row, or both days and first date."""
    when = row.date is not None if 'date' in columns else row.days is not None and row.first is not None
    return bool(row.phone or row.email) and row.kopecks is not None and when


def totals(rows, read):
    return {
        'rowsTotal': read,
        'rowsAccepted': len(rows),
        'rowsRejected': read - len(rows),
        'totalKopecks': sum(r.kopecks for r in rows),
        'positiveKopecks': sum(r.kopecks for r in rows if r.kopecks > 0),
        'refundKopecks': sum(r.kopecks for r in rows if r.kopecks < 0),
    }
