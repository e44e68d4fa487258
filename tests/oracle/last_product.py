"""The product of the last purchase, of its largest row; undated: known where the client bought one product only."""


def of(client):
    if not client.n:
        return None
    if client.dated:
        return max(client.purchases[-1].rows, key=lambda r: r.kopecks).product
    products = {r.product for r in client.positive}
    return products.pop() if len(products) == 1 else None
