"""A file of the bases: bytes to rows of cells by header. How a hard file is read is tested elsewhere; these are plain."""
import csv
import io

COLUMNS = {
    'Имя': 'name', 'Телефон': 'phone', 'Email': 'email', 'Товар': 'product', 'Сумма': 'amount', 'Дни': 'days',
    'Дата первой покупки': 'first', 'Дата покупки': 'date', 'Номер заказа': 'order',
    'Жалоб': 'complaints', 'Обращений': 'tickets', 'Покупок со скидкой': 'discounted',
}


def text_of(data):
    try:
        return data.decode('utf-8-sig')
    except UnicodeDecodeError:
        return data.decode('cp1251')


def read(path):
    """(columns there are, [cells by column])."""
    with open(path, 'rb') as file:
        lines = csv.reader(io.StringIO(text_of(file.read()), newline=''), delimiter=';')
        header = [COLUMNS[cell] for cell in next(lines)]
        rows = [dict(zip(header, cells)) for cells in lines if any(cells)]
    return set(header), rows
