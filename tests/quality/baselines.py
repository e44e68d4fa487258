"""Two of the baselines of BASELINES_dev.md made again, so that ours can be held against them client by client.

The references print only figures. These are written from their descriptions, not from their code: how near they come is printed beside the
published figures. Needs numpy; without it `available()` is False and quality.py says so.
"""
import csv, datetime, gzip, io, math, os

try:
    import numpy as np
except ImportError:
    np = None


def available():
    return np is not None


def load(path):
    """E-mail → days and sums of each purchase day, and the last day of the file."""
    with gzip.open(path, 'rb') as packed:
        rows = list(csv.DictReader(io.StringIO(packed.read().decode('utf-8-sig')), delimiter=';'))
    clients, end = {}, 0
    for row in rows:
        day = datetime.datetime.strptime(row['Дата покупки'], '%d.%m.%Y').toordinal()
        amount = float(row['Сумма'].replace('\u00a0', '').replace(' ', '').replace(',', '.'))
        days = clients.setdefault(row['Email'].strip().lower(), {})
        days[day] = days.get(day, 0.0) + amount
        end = max(end, day + int(row['Дни'])) if row.get('Дни') else max(end, day)
    return {email: sorted(days.items()) for email, days in clients.items()}, end


def features(clients, day, window):
    """Rows of numbers of everybody known by a day, and what came in the window after it."""
    names, rows, bought, spent = [], [], [], []
    for email, purchases in clients.items():
        known = [(d, a) for d, a in purchases if d <= day]
        if not known:
            continue
        later = [a for d, a in purchases if day < d <= day + window]
        first, last, n = known[0][0], known[-1][0], len(known)
        total = sum(a for _, a in known)
        gap = (last - first) / (n - 1) if n > 1 else 0
        recent = [sum(1 for d, _ in known if d > day - w) for w in (window / 2, window, 2 * window)]
        rows.append([math.log1p(day - last), math.log1p(n), math.log1p(day - first), n == 1, math.log1p(total), math.log1p(total / n),
                     math.log1p((day - last) / (gap + 14)), *(math.log1p(r) for r in recent)])
        names.append(email)
        bought.append(bool(later))
        spent.append(sum(later))
    return names, np.array(rows, float), np.array(bought, float), np.array(spent)


def design(x):
    return np.column_stack([np.ones(len(x)), x])


def ridge(x, y, logistic):
    """Weights by Newton's steps, with a penalty of one on all but the level."""
    rows, beta = design(x), np.zeros(x.shape[1] + 1)
    penalty = np.diag([0.0] + [1.0] * x.shape[1])
    for _ in range(60):
        eta = rows @ beta
        mean = 1 / (1 + np.exp(-eta)) if logistic else eta
        weight = mean * (1 - mean) if logistic else np.ones(len(y))
        step = np.linalg.solve(rows.T @ (rows * weight[:, None]) + penalty, rows.T @ (y - mean) - penalty @ beta)
        beta += step
        if abs(step).max() < 1e-8:
            break
    return beta


def logistic(clients, end, horizon, trained):
    """«e logistic, time split»: learnt on the newest window that is over, told of the next one; the sum is the probability times the sum
    that buyers spend, by the logarithm. E-mail → (p, spend)."""
    _, x, y, spent = features(clients, end - trained, trained)
    names, now, _, _ = features(clients, end, trained)
    mean, deviation = x.mean(0), x.std(0) + 1e-9
    x, now = (x - mean) / deviation, (now - mean) / deviation
    p = 1 / (1 + np.exp(-design(now) @ ridge(x, y, True)))
    buyers = y > 0
    amount = ridge(x[buyers], np.log(spent[buyers]), False)
    level = spent[buyers].sum() / np.exp(design(x[buyers]) @ amount).sum()
    return dict(zip(names, zip(p, p * level * np.exp(design(now) @ amount) * horizon / trained)))


def bg_nbd(clients, end, horizon):
    """«c BG/NBD», by maximum likelihood (Nelder and Mead). E-mail → (p, 0)."""
    x = np.array([len(p) - 1 for p in clients.values()], float)
    tx = np.array([p[-1][0] - p[0][0] for p in clients.values()], float)
    age = np.array([end - p[0][0] for p in clients.values()], float)
    counts, place = np.unique(x, return_inverse=True)
    gamma = lambda v: np.array([math.lgamma(u) for u in v])

    def loss(logs):
        if np.abs(logs).max() > 12:
            return 1e18
        r, alpha, a, b = np.exp(logs)
        by_count = gamma(r + counts) - math.lgamma(r) + gamma(b + counts) - gamma(a + b + counts) + math.lgamma(a + b) - math.lgamma(b)
        stay = -(r + x) * np.log(alpha + age)
        left = np.where(x > 0, math.log(a) - np.log(np.maximum(b + x - 1, 1e-12)) - (r + x) * np.log(alpha + tx), -np.inf)
        return -(by_count[place] + r * math.log(alpha) + np.logaddexp(stay, left)).sum() / len(x)

    r, alpha, a, b = np.exp(simplex(loss, np.array([0.0, math.log(age.mean()), 0.0, 1.0])))
    odds = np.where(x > 0, a / np.maximum(b + x - 1, 1e-12) * np.exp((r + x) * (np.log(alpha + age) - np.log(alpha + tx))), 0)
    p = (1 - ((alpha + age) / (alpha + age + horizon)) ** (r + x)) / (1 + odds)
    return dict(zip(clients, zip(p, np.zeros(len(p)))))


def simplex(loss, start, rounds=600):
    points = [start] + [start + 0.5 * unit for unit in np.eye(len(start))]
    values = [loss(p) for p in points]
    for _ in range(rounds):
        order = np.argsort(values)
        points, values = [points[i] for i in order], [values[i] for i in order]
        if values[-1] - values[0] < 1e-9:
            break
        centre = np.mean(points[:-1], axis=0)
        tried = centre + (centre - points[-1])
        value = loss(tried)
        if value < values[0]:
            farther = centre + 2 * (centre - points[-1])
            reach = loss(farther)
            points[-1], values[-1] = (farther, reach) if reach < value else (tried, value)
        elif value < values[-2]:
            points[-1], values[-1] = tried, value
        else:
            nearer = centre + 0.5 * (points[-1] - centre)
            reach = loss(nearer)
            if reach < values[-1]:
                points[-1], values[-1] = nearer, reach
            else:
                points = [points[0]] + [points[0] + 0.5 * (p - points[0]) for p in points[1:]]
                values = [values[0]] + [loss(p) for p in points[1:]]
    return points[int(np.argmin(values))]


def auc(p, y):
    values, place, counts = np.unique(p, return_inverse=True, return_counts=True)
    rank = (np.cumsum(counts) - (counts - 1) / 2)[place]
    ones = y.sum()
    return (rank[y > 0].sum() - ones * (ones + 1) / 2) / (ones * (len(y) - ones))


def gini(by, value):
    def area(key):
        cumulated = np.cumsum(value[np.argsort(-key, kind='stable')])
        return (cumulated - value[np.argsort(-key, kind='stable')] / 2).sum() / (cumulated[-1] * len(value)) - 0.5
    return area(by) / area(value)


def paired(ours, theirs, facts, draws=400):
    """Ours less theirs in AUC, Brier score and Gini of spend, with an interval of 95 % over clients drawn anew."""
    emails = [fact['email'] for fact in facts]
    y = np.array([int(fact['bought']) for fact in facts], float)
    spent = np.array([float(fact['spend']) for fact in facts])
    a = np.array([ours.get(email, (0.0, 0.0)) for email in emails])
    b = np.array([theirs.get(email, (0.0, 0.0)) for email in emails])

    def figures(v, rows):
        return np.array([auc(v[rows, 0], y[rows]), ((v[rows, 0] - y[rows]) ** 2).mean(), gini(v[rows, 1], spent[rows])])

    everybody = np.arange(len(y))
    dice = np.random.default_rng(1)
    drawn = [dice.integers(0, len(y), len(y)) for _ in range(draws)]
    apart = np.array([figures(a, rows) - figures(b, rows) for rows in drawn])
    return figures(b, everybody), figures(a, everybody) - figures(b, everybody), np.quantile(apart, 0.025, axis=0), np.quantile(apart, 0.975, axis=0)
