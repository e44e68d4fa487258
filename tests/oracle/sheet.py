"""The counted columns of the final CSV, in the order of calls: «;», decimal comma, ДД.ММ.ГГГГ, blank where there is nothing."""
from fractions import Fraction

from clients import half_away

WORDS = {
    'segment': {
        'None': 'Без покупок', 'Champions': 'Чемпионы', 'Loyal': 'Лояльные', 'Newcomers': 'Новички', 'AtRisk': 'RFM: зона риска', 'Sleeping': 'Спящие',
        'Lost': 'Потерянные', 'NeedAttention': 'Требуют внимания', 'Ordinary': 'Обычные'},
    'xyz': {'None': '', 'X': 'X', 'Y': 'Y', 'Z': 'Z'},
    'whale': {'None': '', 'Active': 'Активный', 'Cooling': 'Остывает', 'Sleeping': 'Спящий кит'},
    'timing': {'None': 'Без покупок', 'TooFewData': 'Мало данных (1 покупка)', 'Expected': 'Еще рано', 'Now': 'Самое время', 'Overdue': 'Просрочен'},
    'activity': {'None': 'Без покупок', 'Active': 'Активный', 'AtRisk': 'Зона риска', 'Critical': 'Критический отток'},
    'stage': {
        'None': 'без покупок', 'New': 'новый', 'OneOrder': 'с 1 заказом', 'OneOrderAsleep': 'с 1 заказом уснувший', 'Recovered': 'восстановленный',
        'Active': 'активный', 'FallingAsleep': 'засыпающий', 'Asleep': 'уснувший'},
    'risk': {None: '', 'Low': 'Низкий', 'Middle': 'Средний', 'High': 'Высокий', 'Critical': 'Критический'},
    'churnReason': {
        'None': 'Нет', 'RecencyDrop': 'Долгая пауза', 'FrequencyDrop': 'Покупает реже', 'CheckDrop': 'Чек снизился',
        'SupportSpikes': 'Много обращений', 'Complaints': 'Жалобы'},
    'anomalyLevel': {None: '', 'Low': 'Низкая', 'Middle': 'Средняя', 'High': 'Высокая'},
    'discountProfile': {
        'Unknown': 'Неизвестно', 'OnePurchase': 'Неизвестно (1 покупка)', 'FullPrice': 'Полная цена', 'DiscountOnly': 'Только со скидкой', 'Sometimes': 'Иногда'},
}


def number(value, digits=0):
    """Rounded once, half away from zero."""
    if value is None:
        return ''
    units = half_away(Fraction(value) * 10 ** digits)
    whole, rest = divmod(abs(units), 10 ** digits)
    return ('-' if units < 0 else '') + str(whole) + (f',{rest:0{digits}}' if digits else '')


def day(value):
    return value.strftime('%d.%m.%Y') if value else ''


def kopecks(value):
    return '' if value is None else number(Fraction(value, 100), 2)


def word(row, name):
    return WORDS[name][row[name]]


def discount(row):
    share = row['discountedShare']
    return word(row, 'discountProfile') + (f' ({number(share * 100)} %)' if row['discountProfile'] == 'Sometimes' else '')


def activity(row, still_buys):
    return 'Давно не покупал' if still_buys and row['activity'] == 'Critical' else word(row, 'activity')


def times(value):
    """2 раза, 3,4 раза, 5 раз; whole ones from ten on."""
    tenths = half_away(10 * value)
    if tenths % 10 and tenths < 100:
        return f'{tenths // 10},{tenths % 10} раза'
    whole = half_away(Fraction(tenths, 10))
    return f'{whole} раз' + 'а' * (whole % 10 in (2, 3, 4) and whole % 100 not in (12, 13, 14))


def unusual(row):
    if not row['purchases']:
        return ''
    said = {'TooFewData': 'Мало данных', 'None': 'Нет отклонений', 'Gone': 'Давно ушёл'}
    kind, hardly = row['anomaly'], half_away(10 * row['anomalyTimes']) <= 10
    if kind in said:
        return said[kind]
    if kind == 'Pause':
        return 'Пауза чуть больше обычной' if hardly else f'Пауза в {times(row["anomalyTimes"])} больше обычной'
    return 'Чек чуть меньше обычного' if hardly else f'Чек в {times(row["anomalyTimes"])} меньше обычного'


def cells(row, few, still_buys):
    score = f'{row["rfm"]:03}' if row['purchases'] else ''
    return {
        'Сегмент': word(row, 'segment') + (' (мало клиентов)' if few and score else ''),
        'RFM Score': score, 'R': score[:1], 'F': score[1:2], 'M': score[2:],
        'LTV': kopecks(row['kopecks']), 'Группа ABC': row['abc'] or '', 'Группа XYZ': word(row, 'xyz'), 'Кит': word(row, 'whale'),
        'Покупок': number(row['purchases']), 'Средний чек': kopecks(row['aovKopecks']),
        'Первая покупка': day(row['first']), 'Последняя покупка': day(row['last']), 'Дней без покупок': number(row['idle']),
        'Цикл покупки': number(row['cycle'], 1), 'Просрочка': number(row['overdue']), 'Ожидаемая покупка по циклу': day(row['expected']),
        'Пауза в циклах': number(row['ratio'], 2), 'Статус T2NP': word(row, 'timing'), 'Активность по циклу': activity(row, still_buys),
        'Стадия': word(row, 'stage'),
        'Churn Score': number(row['churnShown']), 'Причины': word(row, 'churnReason') if row['purchases'] else '',
        'Anomaly Score': number(row['anomalyScore']), 'Уровень аномалии': word(row, 'anomalyLevel'), 'Аномалия: причина': unusual(row),
        **({'Уровень риска': word(row, 'risk') + ' (по циклу)' * bool(row['risk'])} if 'risk' in row else {}),
        **({'Профиль скидок': discount(row)} if 'discounted' in row else {}),
        **{title: number(row[name]) for name, title in (('complaints', 'Жалоб'), ('tickets', 'Обращений')) if name in row},
        'Последний товар': row['lastProduct'] or '',
    }


def text(found):
    """Header and lines."""
    few = sum(1 for row in found['clients'] if row['purchases']) < 20
    rows = {row['client']: cells(row, few, found['criticalStillBuys']) for row in found['clients']}
    lines = [rows[number] for number in found['callOrder']]
    return '\n'.join(';'.join(line) for line in [list(lines[0])] + [list(one.values()) for one in lines]) + '\n'
