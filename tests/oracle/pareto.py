"""SPEC 4: ABC by revenue."""


def by_value(clients):
    """LTV descending, equal ones by number."""
    return sorted(clients, key=lambda c: (-c.ltv, c.number))


def letters(clients):
    """A while the share before the client is under 80 %, B under 95 %; equal LTV take the letter of the first. Buyers only."""
    whole = sum(c.ltv for c in clients if c.ltv > 0)
    found, before, last = {}, 0, None
    for client in by_value(clients):
        if client.ltv <= 0:
            found[client.number] = 'C'
            continue
        if last is None or client.ltv != last[0]:
            letter = 'A' if before * 100 < whole * 80 else 'B' if before * 100 < whole * 95 else 'C'
            last = (client.ltv, letter)
        found[client.number] = last[1]
        before += client.ltv
    return found
