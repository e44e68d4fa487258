#!/usr/bin/env python3
"""Counts the bases again, from the definitions alone, and writes answers/*.json (figures) and answers/*.csv
(the counted columns of the final CSV); the tests of the product compare.

usage: python3 tests/oracle/oracle.py [folder]        (from anywhere; the folder takes what is written instead of this one)

Python 3 standard library only. No formula here is taken from the product's code.
"""
import datetime
import json
import os
import sys
from fractions import Fraction

sys.dont_write_bytecode = True

import answers  # noqa: E402
import sheet  # noqa: E402
import variants  # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))


def plain(value):
    """Fractions come out as doubles, rounded once, at the very end."""
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [plain(inner) for inner in value]
    if isinstance(value, Fraction):
        return int(value) if value.denominator == 1 else float(value)
    return value.isoformat() if isinstance(value, datetime.date) else value


def main(root):
    variants.write(os.path.join(root, 'bases'))
    folder = os.path.join(root, 'answers')
    os.makedirs(folder, exist_ok=True)
    for name in sorted(os.listdir(os.path.join(HERE, 'bases'))):
        found = answers.of(os.path.join(HERE, 'bases', name))
        save(os.path.join(folder, name), sheet.text(found))
        save(os.path.join(folder, name.replace('.csv', '.json')), text_of(plain(found)))


def save(path, text):
    with open(path, 'w', encoding='utf-8', newline='\n') as file:
        file.write(text)


def text_of(found):
    """A line for each widget and each client: a change of one figure is a change of one line."""
    parts = ['{']
    for key, value in found.items():
        comma = '' if key == list(found)[-1] else ','
        if isinstance(value, list) and value and isinstance(value[0], dict):
            lines = ',\n'.join('  ' + json.dumps(one, ensure_ascii=False) for one in value)
            parts.append(f'"{key}": [\n{lines}\n]{comma}')
        else:
            parts.append(f'"{key}": {json.dumps(value, ensure_ascii=False)}{comma}')
    return '\n'.join(parts + ['}']) + '\n'


if __name__ == '__main__':
    main(sys.argv[1] if len(sys.argv) > 1 else HERE)
