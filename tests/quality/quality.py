#!/usr/bin/env python3
"""Makes docs/quality.md: the product's forecasts on the DEV sets beside every baseline.

usage: python3 tests/quality/quality.py            (from anywhere; needs ../shared/references beside the repository)

Builds the Worker once (Release), runs `analyze` on each set, dated and undated, and scores predictions.csv by score.py.
Python 3 standard library; the comparison client by client needs numpy as well, and is left out, saying so, where there is none.
"""
import csv, gzip, importlib.util, io, json, math, os, random, re, subprocess, sys, tempfile

import baselines as again

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), '..', '..'))
SHARED = os.path.abspath(os.path.join(ROOT, '..', 'shared', 'references'))
SETS = [('cdnow_sample', 90), ('cdnow_sample', 273), ('or_2010', 90), ('or_2010', 180), ('superstore', 90), ('superstore', 180)]
VARIANTS = [('dated', 'input_B_date.csv.gz'), ('undated', 'input_A_nodate.csv.gz')]
COLUMNS = ['auc', 'ap', 'brier', 'cal_slope', 'ece_q', 'p_bias', 'lift10', 'mae', 'spearman', 'gini_norm', 'rev20', 'bias']
# Days of the newest window that the published logistic regression learnt from.
TRAINED = {('cdnow_sample', 273): 120, ('or_2010', 180): 90}
NEXT = ['hit1', 'hit3', 'set1', 'set3', 'new1', 'new3']


def scorer():
    spec = importlib.util.spec_from_file_location('score', os.path.join(SHARED, 'score.py'))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def analyze(name, file, horizon, folder):
    source = os.path.join(folder, 'base.csv')
    with gzip.open(os.path.join(SHARED, 'bench_dev', name, file), 'rb') as packed, open(source, 'wb') as plain:
        plain.write(packed.read())
    out = os.path.join(folder, 'result')
    worker = os.path.join(ROOT, 'AiReactivator.Worker', 'bin', 'Release', 'net10.0', 'AiReactivator.Worker.dll')
    subprocess.run(['dotnet', worker, 'analyze', source, '--horizon', str(horizon), '--report', 'none', '--out', out],
                   check=True, stdout=subprocess.DEVNULL)
    with open(os.path.join(out, 'predictions.csv'), encoding='utf-8') as table:
        rows = list(csv.DictReader(table, delimiter=';'))
    with open(os.path.join(out, 'quality.json'), encoding='utf-8') as record:
        quality = json.load(record)
    # A client with several e-mails stands under each of them.
    flat = [dict(row, email=email) for row in rows for email in row['email'].split('|')]
    return flat, quality


def answers(name, file):
    with gzip.open(os.path.join(SHARED, 'bench_dev', name, file), 'rb') as packed:
        return list(csv.DictReader(io.StringIO(packed.read().decode('utf-8-sig')), delimiter=';'))


def coverage(rows, facts):
    found = {row['email']: row for row in rows}
    inside = buyers = 0
    width = []
    for fact in facts:
        row = found.get(fact['email'])
        if row and int(fact['bought']):
            buyers += 1
            low, high = float(row['spend_low']), float(row['spend_high'])
            inside += low <= float(fact['spend']) <= high
            width.append(high / max(low, 1e-9))
    width.sort()
    return inside / buyers, width[len(width) // 2]


def perfect_ece(score, rows, facts, draws=200):
    """The ECE that a perfectly calibrated forecast stays under in 95 % of simulations, at these probabilities."""
    found = {row['email']: float(row['p_return']) for row in rows}
    p = [found.get(fact['email'], 0.0) for fact in facts]
    dice = random.Random(1)
    return sorted(score.ece(p, [int(dice.random() < v) for v in p], False) for _ in range(draws))[int(0.95 * draws)]


def new_products(score, rows, facts):
    """new1, new3 by the columns next_new1..3 alone."""
    renamed = [dict(row, next1=row['next_new1'], next2=row['next_new2'], next3=row['next_new3']) for row in rows]
    return {key: value for key, value in score.score(renamed, facts).items() if key in ('new1', 'new3')}


def baselines():
    """Heading of each set → ({model: row}, {model: next product row})."""
    with open(os.path.join(SHARED, 'BASELINES_dev.md'), encoding='utf-8') as file:
        text = file.read()
    found = {}
    for block in re.split(r'^## ', text, flags=re.M)[1:]:
        match = re.match(r'(\w+), H=(\d+) d', block)
        if not match:
            continue
        heading = block.split('\n', 1)[0]
        models, products = {}, {}
        for line in block.split('\n'):
            cells = [cell.strip() for cell in line.strip().strip('|').split('|')]
            if line.startswith('|') and len(cells) in (len(COLUMNS) + 1, len(NEXT) + 1) and cells[0] not in ('model', '---'):
                names = COLUMNS if len(cells) == len(COLUMNS) + 1 else NEXT
                (models if names is COLUMNS else products)[cells[0]] = dict(zip(names, cells[1:]))
        found[match.group(1), int(match.group(2))] = (heading, models, products)
    return found


def held_against(name, horizon, predictions, facts):
    """Rows of the table of differences, each with an interval over clients drawn anew."""
    clients, end = again.load(os.path.join(SHARED, 'bench_dev', name, 'input_B_date.csv.gz'))
    ours = {row['email']: (float(row['p_return']), float(row['expected_spend'])) for row in predictions}
    rows = []
    for model, published, theirs in (
            ('logistic', 'e logistic', again.logistic(clients, end, horizon, TRAINED.get((name, horizon), horizon))),
            ('BG/NBD', 'c BG/NBD+GG', again.bg_nbd(clients, end, horizon))):
        made, apart, low, high = again.paired(ours, theirs, facts)
        cells, worse = [], []
        for k, (metric, column, sign) in enumerate((('AUC', 'auc', 1), ('Brier', 'brier', -1), ('Gini of spend', 'gini_norm', 1))):
            if metric == 'Gini of spend' and model != 'logistic':
                cells.append('–')
                continue
            known = next(row[column] for heading, row in baselines()[name, horizon][1].items() if heading.startswith(published))
            cells.append('%.3f (%s) %+.3f [%+.3f, %+.3f]' % (made[k], known, apart[k], low[k], high[k]))
            if (high[k] < 0 if sign > 0 else low[k] > 0):
                worse.append(metric)
        rows.append('| %s, H = %d | %s | %s | %s |' % (name, horizon, model, ' | '.join(cells), 'worse in ' + ', '.join(worse) if worse else 'not worse'))
    return rows


def figure(name, value):
    if isinstance(value, str):
        return value
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return '–'
    return '%.2f' % value if name in ('cal_slope', 'p_bias', 'lift10', 'mae') else '%.3f' % value


def table(names, rows):
    lines = ['| model | ' + ' | '.join(names) + ' |', '|' + '---|' * (len(names) + 1)]
    for model, row in rows:
        lines.append('| ' + model + ' | ' + ' | '.join(figure(name, row.get(name)) for name in names) + ' |')
    return lines


def main():
    if not os.path.isdir(SHARED):
        sys.exit('The DEV sets are not here: ' + SHARED)
    subprocess.run(['dotnet', 'build', os.path.join(ROOT, 'AiReactivator.Worker'), '-c', 'Release', '-v', 'q', '--nologo'],
                   check=True, stdout=subprocess.DEVNULL)
    score, known = scorer(), baselines()
    text = ['# Quality of the forecasts', '',
            'Made by `python3 tests/quality/quality.py` from the DEV sets of the references (they are not in this repository): every figure is measured,',
            'none is typed. Ours stands in bold beside eleven baselines; the columns are those of `score.py -h`. The DEV sets served to find out what works',
            '(that Pareto/NBD orders, how fast own purchases fade for the next product), so they are no proof of how other bases fare.', '',
            'How fast all of it is made: [speed.md](speed.md).', '']
    summary, details, against = [], [], []
    for name, horizon in SETS:
        heading, models, products = known[name, horizon]
        facts = answers(name, 'answers_H%d.csv.gz' % horizon)
        rows, ours = list(models.items()), {}
        for variant, file in VARIANTS:
            with tempfile.TemporaryDirectory() as folder:
                predictions, quality = analyze(name, file, horizon, folder)
            result = score.score(predictions, facts)
            result.update(new_products(score, predictions, facts))
            result['covered'], result['width'] = coverage(predictions, facts)
            result['perfect'] = perfect_ece(score, predictions, facts)
            if variant == 'dated' and again.available():
                against += held_against(name, horizon, predictions, facts)
            ours[variant] = result
            rows.append(('**ours, %s**' % variant, result))
            best = {key: extreme(float(row[key]) for model, row in models.items() if variant == 'dated' or 'no dates' in model)
                    for key, extreme in (('auc', max), ('brier', min), ('gini_norm', max))}
            summary.append('| %s, H = %d, %s | %.3f / %.3f | %.4f / %.3f | %.3f / %.3f | %s | %.3f (%.3f) | %.2f | %.0f %%, %.1f× | %s, %s |' % (
                name, horizon, variant, result['auc'], best['auc'], result['brier'], best['brier'], result['gini_norm'], best['gini_norm'],
                figure('cal_slope', result['cal_slope']), result['ece_q'], result['perfect'], result['bias'],
                100 * result['covered'], result['width'], quality['state'], quality['grade']))
            print(summary[-1], flush=True)
        details += ['## ' + heading, ''] + table(COLUMNS, rows) + ['']
        if products:
            details += ['Next best product:', ''] + table(NEXT, list(products.items()) + [('**ours, %s**' % v, ours[v]) for v, _ in VARIANTS]) + ['']
    lines = []
    for horizon in (90, 180):
        with tempfile.TemporaryDirectory() as folder:
            predictions, _ = analyze('or_2010', 'input_C_lines_date.csv.gz', horizon, folder)
        result = score.score([dict(row, expected_spend='') for row in predictions], answers_of_items(horizon))
        lines.append('| %d | %.3f | %.3f | %.3f |' % (horizon, result['hit3'], result['set1'], result['set3']))
        print(lines[-1], flush=True)
    text += ['## At a glance', '', 'Ours / best baseline (undated: best of the undated ones). ECE: in brackets what a perfectly calibrated forecast stays under in 95 % of',
             'simulations. Interval: share of buyers whose sum lay in the 80 % interval, median ratio of its ends. Last: what the product itself says.', '',
             '| set | AUC | Brier | Gini of spend | slope | ECE | sum of spend / fact | interval | state, grade |', '|---|---|---|---|---|---|---|---|---|'] + summary + ['']
    text += ['Single articles (or_2010, all lines; any of three in the next invoice is `set3`):', '',
             '| H | hit3 | set1 | set3 |', '|---|---|---|---|'] + lines + ['']
    text += ['## Held against baselines client by client', '']
    if against:
        text += ['Dated. Two of the strongest baselines, made again from their descriptions (`tests/quality/baselines.py`): their figure, the published one',
                 'in brackets, then ours less theirs with the interval that holds in 95 % of 400 draws of the clients. Worse: the interval lies wholly on the wrong side.', '',
                 '| set | baseline | AUC | Brier | Gini of spend | verdict |', '|---|---|---|---|---|---|'] + against + ['']
    else:
        text += ['Left out: this machine has no numpy.', '']
    text += notes() + [''] + details
    with open(os.path.join(ROOT, 'docs', 'quality.md'), 'w', encoding='utf-8') as file:
        file.write('\n'.join(text).rstrip() + '\n')


def answers_of_items(horizon):
    return [dict(row, bought='1', spend='0') for row in answers('or_2010', 'answers_items_H%d.csv.gz' % horizon)]


def notes():
    with open(os.path.join(os.path.dirname(__file__), 'notes.md'), encoding='utf-8') as file:
        return file.read().strip().split('\n')


if __name__ == '__main__':
    main()
