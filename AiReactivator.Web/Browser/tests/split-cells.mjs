// What the tab's splitter makes of seeded mutations of CSV and of the files of a folder, for the test in C# that compares it
// with CsvHelper: node tests/split-cells.mjs <mutations> [folder]. A line of output is a JSON object: separator, the text in
// base64, and for each record its line and its cells, or null for cells of which a quote was not closed.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './bundle.mjs';

const LARGEST = 1 << 20;
const LONG = 40;
const SEPARATORS = [';', ',', '\t', '|'];
const MUTATIONS = ['"', '""', '"\n', ';"', '\r', '\n', '\r\n', ';', ',', '\t', '|', '"";', '\0', 'ё', ' ', '"x'];

const { Splitter, LIMITS, random } = await bundle(
  "export { Splitter } from './intake/splitter'; export { LIMITS } from './intake/limits'; export { random } from './tests/random';",
);
const [mutations, folder] = process.argv.slice(2);
const next = random(20_261_122);
let output = '';

for (let i = 0; i < Number(mutations); i++) {
  const separator = SEPARATORS[next(4)];
  print(Buffer.from(mutated(wellFormed(separator))), separator, 1 + next(40));
}
for (let i = 0; i < LONG; i++) print(Buffer.from(longCell()), ';', 1 << (10 + next(8)));
for (const file of folder === undefined ? [] : readdirSync(folder, { recursive: true }).sort()) {
  const path = join(folder, file);
  if (!statSync(path).isFile() || statSync(path).size > LARGEST) continue;
  const text = Buffer.from(new TextDecoder().decode(readFileSync(path)));
  for (const separator of SEPARATORS) print(text, separator, 4096);
}
process.stdout.write(output);

function wellFormed(separator) {
  const end = ['\n', '\r\n', '\r'][next(3)];
  const rows = Array.from({ length: 1 + next(6) }, () => Array.from({ length: 1 + next(5) }, () => cell(separator, end)).join(separator));
  return rows.join(end) + (next(2) === 0 ? end : '');
}

function cell(separator, end) {
  const text = ['', 'a', 'Анна', '12,50', 'ООО "Луч"', `b${separator}c`, `d${end}e`, ' f '][next(8)];
  return /["\r\n]/.test(text) || text.includes(separator) || next(5) === 0 ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A quoted cell about as long as one may be before its quote counts as unclosed, closed or not. */
function longCell() {
  const filler = ['x\n', 'x\r\n', 'ёж""\r', '""', 'ab;c\n'][next(5)];
  const length = 199_990 + next(20) + (next(3) === 0 ? next(200_000) : 0);
  const inside = filler.repeat(length / Buffer.byteLength(filler) + 1).slice(0, length) + ['\n', '', 'x', '""'][next(4)];
  return `a;b\n1;2\n"${inside}${['";3\n', '"', '', '"x\n'][next(4)]}4;5\n"6;7\n8;9`;
}

function mutated(text) {
  let result = text;
  for (let left = next(5); left > 0; left--) {
    const at = next(result.length + 1);
    result = result.slice(0, at) + (next(3) === 0 ? '' : MUTATIONS[next(MUTATIONS.length)]) + result.slice(at + next(3));
  }
  return result;
}

function print(text, separator, size) {
  const records = [];
  const onRecord = (record) => records.push({ line: record.line, cells: record.unclosed ? null : record.texts() });
  const splitter = new Splitter({ separator, maxCell: LIMITS.cell, maxCells: LIMITS.columns, onRecord });
  for (let at = 0; at < text.length; at += size) splitter.push(text.subarray(at, at + size));
  splitter.end();
  output += JSON.stringify({ separator, text: text.toString('base64'), records }) + '\n';
}
