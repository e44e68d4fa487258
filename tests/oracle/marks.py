"""SPEC 2: complaints, tickets and discounted purchases are totals where constant for the client, marks of rows where they vary."""


def of(client, name):
    values = [r.marks[name] for r in client.rows if r.marks[name] is not None]
    if not values:
        return 0
    total = values[0] if len(set(values)) == 1 else sum(values)
    return min(total, client.n) if name == 'discounted' else total
