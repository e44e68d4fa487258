"""Answers of the three purchase models by the formulas as published, with the hypergeometric function, in 120 decimal digits.

Python's standard library only; run it to write purchase_models.csv beside this file. It shares nothing with the product:
the product sums and integrates positive terms in double precision, this takes the closed forms and lets the digits cancel.

BG/NBD     Fader, Hardie, Lee (2005), (6) and (10);  MBG/NBD  the same with one more chance to leave;
Pareto/NBD Fader, Hardie, Lee (2005), "A Note on Implementing the Pareto/NBD Model in MATLAB".
Time is in days. P(return) = 1 - L(x, t_x, T + H) / L(x, t_x, T).
"""
import csv
import os
from decimal import Decimal as D, getcontext

getcontext().prec = 120
PI = D('3.14159265358979323846264338327950288419716939937510582097494459230781640628620899862803482534211706798214808651')


def bernoulli(count):
    from fractions import Fraction
    numbers, row = [], []
    for m in range(count + 1):
        row.append(Fraction(1, m + 1))
        for j in range(m, 0, -1):
            row[j - 1] = j * (row[j - 1] - row[j])
        numbers.append(row[0])
    return numbers


BERNOULLI = bernoulli(80)


def log_gamma(z):
    shift = D(0)
    while z < 80:
        shift += z.ln()
        z += 1
    total = (z - D('0.5')) * z.ln() - z + (2 * PI).ln() / 2
    for k in range(1, 40):
        b = BERNOULLI[2 * k]
        total += D(b.numerator) / D(b.denominator) / (2 * k * (2 * k - 1)) / z ** (2 * k - 1)
    return total - shift


def log_beta(a, b):
    return log_gamma(a) + log_gamma(b) - log_gamma(a + b)


def hyper(a, b, c, z):
    term = total = D(1)
    for k in range(400000):
        term *= (a + k) * (b + k) / ((c + k) * (k + 1)) * z
        total += term
        if abs(term) < abs(total) * D('1e-100') and k > 50:
            return total
    raise ArithmeticError('the series is too slow')


def power(base, exponent):
    return (exponent * base.ln()).exp()


def geometric(extra):
    """BG/NBD: extra = 0. MBG/NBD: extra = 1."""
    def log_likelihood(par, x, tx, t):
        r, alpha, a, b = par
        n = x + extra
        stayed = (log_beta(a, b + n) - log_beta(a, b) - (r + x) * (alpha + t).ln()).exp()
        left = (log_beta(a + 1, b + n - 1) - log_beta(a, b) - (r + x) * (alpha + tx).ln()).exp() if n > 0 else D(0)
        return log_gamma(r + x) - log_gamma(r) + r * alpha.ln() + (stayed + left).ln()

    def alive(par, x, tx, t):
        r, alpha, a, b = par
        n = x + extra
        return D(1) if n == 0 else 1 / (1 + a / (b + n - 1) * power((alpha + t) / (alpha + tx), r + x))

    def expected(par, x, tx, t, h):
        r, alpha, a, b = par
        n = x + extra
        left = power((alpha + t) / (alpha + t + h), r + x) * hyper(r + x, b + n, a + b + n - 1, h / (alpha + t + h))
        return alive(par, x, tx, t) * (a + b + n - 1) / (a - 1) * (1 - left)
    return log_likelihood, alive, expected


def pareto():
    def log_likelihood(par, x, tx, t):
        r, alpha, s, beta = par
        c = r + s + x
        low, high, second = (beta, alpha, s + 1) if alpha >= beta else (alpha, beta, r + x)
        gone = sum(sign * hyper(c, second, c + 1, (high - low) / (high + at)) / power(high + at, c) for sign, at in ((1, tx), (-1, t)))
        stayed = 1 / (power(alpha + t, r + x) * power(beta + t, s))
        return log_gamma(r + x) - log_gamma(r) + r * alpha.ln() + s * beta.ln() + (stayed + s / c * gone).ln()

    def alive(par, x, tx, t):
        r, alpha, s, beta = par
        stayed = log_gamma(r + x) - log_gamma(r) + r * alpha.ln() + s * beta.ln() - (r + x) * (alpha + t).ln() - s * (beta + t).ln()
        return (stayed - log_likelihood(par, x, tx, t)).exp()

    def expected(par, x, tx, t, h):
        r, alpha, s, beta = par
        return alive(par, x, tx, t) * (r + x) * (beta + t) / ((alpha + t) * (s - 1)) * (1 - power((beta + t) / (beta + t + h), s - 1))
    return log_likelihood, alive, expected


MODELS = {'BgNbd': geometric(0), 'MbgNbd': geometric(1), 'ParetoNbd': pareto()}
GEOMETRIC = [('0.5', '0.5', '0.7', '2.4'), ('0.243', '30.9', '0.793', '2.426'), ('1.5', '120', '0.004', '0.7'), ('0.05', '0.8', '1.00001', '9'), ('12', '900', '35', '60')]
PARETO = [('0.553', '74', '0.606', '81.7'), ('1.5', '20', '0.02', '400'), ('0.3', '300', '2.5', '40'), ('6', '700', '1.00001', '90')]
CLIENTS = [(0, 0, 0), (0, 0, 400), (1, 12, 272), (2, 213, 272), (7, 300, 300), (30, 180, 1000), (250, 800, 830), (5000, 300, 400)]
HORIZONS = [30, 365]

with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), 'purchase_models.csv'), 'w', newline='') as f:
    out = csv.writer(f, lineterminator='\n')
    out.writerow('model p1 p2 p3 p4 x t_x T H logL alive return expected'.split())
    for name, (log_likelihood, alive, expected) in MODELS.items():
        for par in (PARETO if name == 'ParetoNbd' else GEOMETRIC):
            p = [D(v) for v in par]
            for client in CLIENTS:
                x, tx, t = client[0], D(client[1]), D(client[2])
                now = log_likelihood(p, x, tx, t)
                for h in HORIZONS:
                    back = 1 - (log_likelihood(p, x, tx, t + h) - now).exp()
                    answers = (now, alive(p, x, tx, t), back, expected(p, x, tx, t, D(h)))
                    out.writerow([name, *par, *client, h, *('%.15g' % float(v) for v in answers)])
