"""«Радар причин оттока»: means of the terms of the Churn Score by segment, the whole base first; segments without clients are left out."""
from fractions import Fraction

KINDS = [
    ('base', ['base'], lambda row: 'base'),
    ('activity', ['Active', 'AtRisk', 'Critical'], lambda row: row['activity']),
    ('rfm', ['Champions', 'Loyal', 'Newcomers', 'AtRisk', 'Sleeping', 'Lost', 'NeedAttention', 'Ordinary'], lambda row: row['segment']),
    ('abc', ['A', 'B', 'C'], lambda row: row['abc']),
]


def segments(rows, axes):
    bought = [row for row in rows if row['purchases']]
    return [one(kind, name, inside, axes) for kind, names, of in KINDS for name in names if (inside := [row for row in bought if of(row) == name])]


def one(kind, name, inside, axes):
    def mean(values):
        return Fraction(sum(values), len(inside))

    return {
        'kind': kind, 'class': name, 'clients': len(inside), 'churnScore': mean([row['churnScore'] for row in inside]),
        'churnTerms': [mean([row['churnTerms'][axis] for row in inside]) for axis in axes],
        'reasons': [sum(1 for row in inside if row['churnReason'] == axis) for axis in axes],
    }
