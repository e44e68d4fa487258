"""Everything that is counted of one base."""
from fractions import Fraction
import analysis_date
import anomaly
import churn
import clients as client_facts
import cycle
import discounts
import finance
import gluing
import health
import last_product
import lifecycle
import marks
import pareto
import past
import radar
import reading
import rfm
import rows
import strip
import structure
import whales
import xyz


def of(path):
    columns, read = reading.read(path)
    accepted = [r for r in map(rows.Row, read) if rows.accepted(r, columns)]
    groups = gluing.glue(accepted)
    dated = 'date' in columns
    a, source = analysis_date.of_dated(groups) if dated else analysis_date.of_undated(groups)
    clients = client_facts.of_dated(groups) if dated else client_facts.of_undated(groups, a)
    known = all(c.dated for c in clients if c.n)
    return Base(columns, clients, a, known).answers({
        'analysisDate': a, 'analysisDateSource': source, 'dated': known, 'uniqueClients': len(clients), **rows.totals(accepted, len(read))})


class Base:
    def __init__(self, columns, clients, a, dated):
        self.clients, self.a, self.dated = clients, a, dated
        self.bought = [c for c in clients if c.n]
        self.c0, self.measured = cycle.base_cycle(clients, a)
        self.rhythms = {c.number: cycle.Rhythm(c, a, self.c0) for c in self.bought}
        self.marks = {c.number: {name: marks.of(c, name) for name in ('complaints', 'tickets', 'discounted') if name in columns} for c in clients}
        self.terms = self.churn_terms(columns)
        self.axes = churn.axes(self.terms.values())
        self.past = past.test(self.bought, a, self.c0, dated)
        self.start = min((c.seen for c in self.bought), default=a)

    def timing(self, client):
        return self.rhythms[client.number].timing(client.n) if client.n else 'None'

    def answers(self, intake):
        rows = self.rows()
        return {
            'intake': intake,
            'counters': self.counters(),
            'health': health.index(self.bought, self.rhythms, self.a, self.c0),
            'structure': structure.classes(self.bought, self.rhythms),
            'timings': structure.timings(self.clients, self.timing),
            'callNow': self.call_now(),
            'callOrder': structure.call_order(self.clients, self.rhythms),
            'biggest': structure.biggest_outside(self.bought, self.rhythms),
            'evidence': past.evidence(self.bought, self.a),
            'past': self.past,
            'criticalStillBuys': past.still_buys(self.past),
            'finance': finance.of(self.bought, self.rhythms, self.a, self.dated, bool(self.bought) and not past.too_little(self.bought, self.a, self.c0)),
            'churnAxes': [{'reason': reason, 'weight': weight} for reason, weight in self.axes.items()],
            'radar': radar.segments(rows, self.axes),
            'clients': rows,
        }

    def churn_terms(self, columns):
        per_purchase = [Fraction(self.marks[c.number]['tickets'], c.n) for c in self.bought] if 'tickets' in columns else []
        return {c.number: churn.terms(c, self.rhythms[c.number], self.a, self.dated, self.marks[c.number], per_purchase) for c in self.bought}

    def counters(self):
        return {
            'transactions': sum(len(c.positive) for c in self.clients),
            'purchases': sum(c.n for c in self.clients),
            'clients': len(self.clients),
            'withoutPurchases': len(self.clients) - len(self.bought),
            'kopecks': sum(c.ltv for c in self.clients),
            'firstPurchase': min((c.first for c in self.bought), default=None),
            'baseCycleDays': self.c0,
            'baseCycleMeasured': self.measured,
        }

    def call_now(self):
        now = [c for c in self.clients if structure.to_call(c, self.rhythms)]
        return {'clients': len(now), 'kopecks': sum(c.ltv for c in now)}

    def rows(self):
        by_cycle = past.too_little(self.bought, self.a, self.c0)
        abc = pareto.letters(self.bought)
        scores = rfm.scores(self.bought, self.rhythms)
        kinds = whales.kinds(self.bought, self.rhythms)
        return [{
            'client': c.number, 'purchases': c.n, 'kopecks': c.ltv, 'first': c.first, 'last': c.last,
            'abc': abc.get(c.number), 'timing': self.timing(c), 'lastProduct': last_product.of(c), **self.marks[c.number],
            **({'risk': self.rhythms[c.number].risk() if c.n else None} if by_cycle else {}),
            **(self.rhythm(c) if c.n else NO_RHYTHM),
            **(self.warnings(c) if c.n else NO_WARNINGS),
            **(self.places(c, scores[c.number], kinds.get(c.number, 'None')) if c.n else NO_PLACES),
        } for c in self.clients]

    def rhythm(self, c):
        rhythm = self.rhythms[c.number]
        return {
            'aovKopecks': client_facts.half_away(c.aov()), 'idle': rhythm.idle, 'tenure': rhythm.tenure, 'cycle': rhythm.cycle,
            'ratio': rhythm.ratio, 'expected': rhythm.expected, 'overdue': rhythm.overdue, 'activity': rhythm.activity(),
            'stage': lifecycle.stage(c, rhythm, self.c0), **strip.of(c, rhythm, self.start, self.a),
        }

    def places(self, c, score, whale):
        rhythm, discounted = self.rhythms[c.number], self.marks[c.number].get('discounted')
        letter, variation = xyz.letter(c, self.a, self.c0)
        return {
            'rfm': int(''.join(map(str, score))), 'segment': rfm.segment(score, c.n, rhythm.ratio),
            'xyz': letter, 'variation': variation, 'whale': whale,
            'discountProfile': discounts.profile(c.n, discounted), 'discountedShare': discounts.share(c.n, discounted),
        }

    def warnings(self, c):
        found = self.terms[c.number]
        return {
            'churnScore': churn.score(found, self.axes), 'churnShown': client_facts.half_away(churn.score(found, self.axes)),
            'churnReason': churn.reason(found, self.axes),
            'churnTerms': {name: value or 0 for name, value in found.items()},
            **anomaly.of(c, self.rhythms[c.number]),
        }


NO_RHYTHM = {
    'aovKopecks': None, 'idle': None, 'tenure': None, 'cycle': None, 'ratio': None, 'expected': None, 'overdue': None,
    'activity': 'None', 'stage': 'None', 'ticks': [], 'due': None, 'silenceFrom': None,
}
NO_PLACES = {
    'rfm': 0, 'segment': 'None', 'xyz': 'None', 'variation': None, 'whale': 'None',
    'discountProfile': 'Unknown', 'discountedShare': None,
}
NO_WARNINGS = {'churnScore': None, 'churnShown': None, 'churnReason': 'None', 'churnTerms': dict.fromkeys(churn.WEIGHTS, 0), **anomaly.NONE}
