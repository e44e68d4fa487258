"""The sample of 75 clients without the dates of rows, and without the optional columns: written beside the other bases."""
import csv
import os

import reading

DATE = ['Дата покупки']
OPTIONAL = ['Жалоб', 'Обращений', 'Покупок со скидкой']
LEFT_OUT = {
    'sample-75-dated.csv': [],
    'sample-75-dated-plain.csv': OPTIONAL,
    'sample-75-undated.csv': DATE,
    'sample-75-undated-plain.csv': DATE + OPTIONAL,
}


SAMPLE = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'samples', 'base-75.csv')


def write(folder):
    os.makedirs(folder, exist_ok=True)
    with open(SAMPLE, 'rb') as file:
        lines = list(csv.reader(reading.text_of(file.read()).splitlines(), delimiter=';'))
    for name, columns in LEFT_OUT.items():
        kept = [i for i, cell in enumerate(lines[0]) if cell not in columns]
        with open(os.path.join(folder, name), 'w', encoding='utf-8', newline='') as file:
            out = csv.writer(file, delimiter=';', lineterminator='\n')
            out.writerows([line[i] for i in kept] for line in lines)
