"""SPEC 2: rows of one client share a phone or an e-mail, transitively. Clients come in the order of their first rows.

The guard of shared contacts and fillers has its own vectors; the bases here hold neither.
"""


def glue(rows):
    parent = {}

    def root(key):
        parent.setdefault(key, key)
        while parent[key] != key:
            key = parent[key]
        return key

    for row in rows:
        keys = [k for k in (('phone', row.phone), ('email', row.email)) if k[1]]
        for key in keys:
            parent[root(key)] = root(keys[0])
    groups = {}
    for row in rows:
        key = ('phone', row.phone) if row.phone else ('email', row.email)
        groups.setdefault(root(key), []).append(row)
    return list(groups.values())
