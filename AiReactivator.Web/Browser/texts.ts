import { FIELDS, type FieldName, type Target } from './intake/fields';

/** The words of the elements. Numbers in Russian, everything else as the design has it. */
export const TEXTS = {
  dropFile: 'Перетащите файл сюда или',
  pickFile: 'выберите CSV-файл',
  noFile: 'Файл ещё не выбран. Кодировку и разделитель определим сами.',
  reading: (percent: number) => `Читаем в браузере… ${percent} %`,
  fileRead: 'Прочитан в браузере: сервер контактов не видел',
  removeFile: 'Убрать файл',
  notRead: 'Файл не прочитан.',
  showColumns: 'Столбцы не узнали: покажите их ниже.',
  otherFile: 'Этот файл не подошёл. Выберите другой.',
  contextPlaceholder:
    'Мы ООО «Базис», продаём сервис по подписке. Средний цикл сделки — 30 дней. Хотим вернуть неактивных клиентов и увеличить охват.',
  contextCount: (length: number, max: number) => `${number(length)} из ${number(max)}`,
  contextMasked: 'Телефоны и почты в описании заменим на •••',
  search: 'Имя, телефон или почта',
  searchTooMany: 'Нашлось больше 2 000 клиентов: уточните запрос',
  searchFailed: 'Поиск не удался: нет связи с сервером',
  searchNone: 'Никого не нашли',
  journalEmpty: 'Из этой вкладки ещё ничего не уходило.',
  journalCaption: 'Что ушло из этой вкладки, новое сверху',
  journalColumns: ['Время', 'Что ушло', 'Размер'],
  journalShow: 'показать, что именно ушло',
  journalHide: 'скрыть',
  journalSave: 'Сохранить целиком',
  journalFile: 'Что ушло из вкладки.txt',
  journalWhole: 'Ушло ровно это.',
  journalPart: (letters: string) => `Показано начало, ${letters} знаков.`,
  journalPacked: ' По сети шло сжатым: размер указан сжатого.',
  journalSocket: (messages: string) => `Последние сообщения (${messages}), новые сверху. Точки стоят вместо служебных байтов.`,
  journalTotal: (requests: number, size: number) => `Всего ${count(requests, 'запрос', 'запроса', 'запросов')}, ${bytes(size)}.`,
  columnsTitle: 'Столбцы файла',
  columnsHead: ['Столбец в файле', 'Что в нём', 'Что это'],
  columnUnnamed: 'Без названия',
  columnPlace: (letters: string) => `столбец ${letters}`,
  columnEmpty: 'в первых строках пусто',
  columnLeft: 'Не брать',
  columnByName: 'по названию',
  columnByContent: 'по содержимому — проверьте',
  columnContested: 'по названию, есть похожий столбец — проверьте',
  columnLooksLike: (title: string) => `похоже на «${title}»`,
  columnRemembered: 'выбрано в прошлый раз',
  columnByUser: 'выбрали вы',
  columnUnused: 'пока не используется',
  columnFreed: (title: string, taken: string, freed: string) => `«${title}» теперь в столбце «${taken}», столбец «${freed}» не берём.`,
  groupContacts: 'Клиент: остаётся в этой вкладке',
  groupPurchase: 'Покупка',
  groupClient: 'О клиенте',
  groupUnused: 'Пока не используется',
  columnNeeds: [
    { fields: ['phone', 'email'], text: 'Телефон или Email' },
    { fields: ['product'], text: 'Товар' },
    { fields: ['amount'], text: 'Сумма' },
    { fields: ['days', 'first_date'], text: 'Дата покупки, или Дни и Дата первой покупки' },
  ] as readonly { readonly fields: readonly string[]; readonly text: string }[],
  needThere: ': есть',
  needMissing: ': не хватает',
  columnsMissing: (needs: readonly string[]) => `Не хватает: ${needs.join('; ')}.`,
  columnsWhole: 'Всё нужное есть.',
  columnsConfirm: 'Всё нужное есть. Проверьте и нажмите «Применить».',
  columnsRestored: 'Столбцы как были.',
  columnsReading: 'Читаем файл с этими столбцами…',
  columnsTaken: 'Файл прочитан с этими столбцами. Выбор запомнили в этом браузере: номера столбцов, без заголовков и данных.',
  columnsApply: 'Применить',
  columnsRestore: 'Вернуть как было',
  columnsForget: 'Забыть выбор',
  columnsMore: (drawn: number, all: number) => `Показаны ${number(drawn)} из ${number(all)}. Показать ещё`,
  formatEncoding: 'Кодировка',
  formatSeparator: 'Разделитель',
  formatHeader: 'Заголовки',
  formatLine: (line: number, cells: readonly string[]) => cut(`строка ${line}: ${cells.filter((cell) => cell !== '').join(', ')}`, 60),
  formatNoHeader: 'в файле нет',
  formatFound: (found: string) => `${found} (определили сами)`,
  formatAutomatic: 'Определить самим',
  previewTitle: 'Первые строки файла',
  previewNone: 'Показать пока нечего.',
  previewShown: (rows: number, allRows: number, columns: number, allColumns: number) =>
    `${rows === 1 ? 'Показана' : 'Показаны'} ${count(rows, 'строка', 'строки', 'строк')}${allRows === 0 ? '' : ` из ${number(allRows)}`} и ${count(columns, 'столбец', 'столбца', 'столбцов')} из ${number(allColumns)}.`,
  remarksHeader: ['Строка', 'Что с ней', 'Столбец', 'Что не так и как исправить'],
  remarkRejected: 'Отклонена',
  remarkRepaired: 'Исправлена',
  bytes,
} as const;

/** 1 234 567 with narrow spaces that do not break. */
export function number(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '\u202f');
}

/** A number with its noun: 1 строка, 2 строки, 5 строк. */
export function count(value: number, one: string, few: string, many: string): string {
  const tens = value % 100;
  const ones = value % 10;
  const noun = tens > 10 && tens < 20 ? many : ones === 1 ? one : ones > 1 && ones < 5 ? few : many;
  return `${number(value)}\u00a0${noun}`;
}

const cut = (text: string, letters: number): string => (text.length > letters ? `${text.slice(0, letters - 1)}…` : text);

/** As the page writes them: 41 КБ, 19,8 МБ. */
function bytes(size: number): string {
  if (size < 1024) return `${size}\u00a0Б`;
  const [value, unit] = size < 1024 * 1024 ? [size / 1024, 'КБ'] : [size / 1024 / 1024, 'МБ'];
  return `${value.toFixed(1).replace(/\.0$/, '').replace('.', ',')}\u00a0${unit}`;
}

/** What a column may hold, as the select names it. */
export const TARGET_TITLES: Readonly<Record<Target, string>> = {
  ...(Object.fromEntries(FIELDS.map(({ name, title }) => [name, title])) as Record<FieldName, string>),
  surname: 'Фамилия',
  patronymic: 'Отчество',
  company: 'Компания',
};

/** What a column gives, where something in the product uses it. */
export const UNLOCKS: Readonly<Partial<Record<Target, string>>> = {
  name: 'имя на экранах и в выгрузках',
  surname: 'вместе с именем — один клиент',
  patronymic: 'вместе с именем — один клиент',
  company: 'имя клиента, где нет человека',
  phone: 'по нему узнаём клиента',
  email: 'по ней узнаём клиента',
  product: 'что предложить',
  amount: 'выручка и средний чек',
  price: 'с количеством заменяет сумму',
  quantity: 'с ценой заменяет сумму',
  date: 'точный ритм покупок каждого клиента',
  days: 'давность последней покупки',
  first_date: 'стаж клиента',
  order: 'строки одного заказа станут одной покупкой',
  status: 'можно отложить неоплаченные сделки',
  complaints: 'жалобы в таблице для прозвона',
  tickets: 'обращения в таблице для прозвона',
  discounted: 'доля покупок со скидкой',
};

export const ENCODING_TITLES: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'windows-1251': 'Windows-1251',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'koi8-r': 'KOI8-R',
  ibm866: 'CP866 (DOS)',
  'x-mac-cyrillic': 'Mac Cyrillic',
  'iso-8859-5': 'ISO 8859-5',
};

export const SEPARATOR_TITLES: Readonly<Record<string, string>> = { ';': 'точка с запятой', ',': 'запятая', '\t': 'табуляция', '|': 'вертикальная черта' };

/** Columns as a table editor names them: A, Z, AA. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

const JOURNAL: readonly (readonly [RegExp, string])[] = [
  [/^POST \/api\/runs$/, 'Новый анализ: описание бизнеса без контактов, счётчики файла'],
  [/^PUT .*\/content$/, 'База: номера вместо контактов, только нужные столбцы'],
  [/\/lease$/, '«Вкладка открыта»'],
  [/\/wipe$/, 'Стереть анализ на сервере'],
  [/\/check\/remarks$/, 'Запрос: номера строк с замечаниями'],
  [/\/clients\/contacts$/, 'Запрос: какие номера контактов у каких клиентов'],
  [/\/exports\//, 'Запрос выгрузки: фильтры'],
  [/^WS /, 'Связь со страницей: нажатия и номера клиентов'],
  [/\/_blazor/, 'Установка связи со страницей'],
  [/\/samples\//, 'Запрос примера'],
];

/** What a line of the journal is about. */
export function journalWords(method: string, path: string): string {
  return JOURNAL.find(([pattern]) => pattern.test(`${method} ${path}`))?.[1] ?? 'Запрос';
}

const EXPORTS: Readonly<Record<string, string>> = { clients: 'итоговый', calls: 'для прозвона' };

/** «Продажи — итоговый.csv»: the name of the user's file is known in the tab only. */
export function exportFileName(name: string, baseName: string): string {
  return `${withoutEnding(baseName)} — ${EXPORTS[name] ?? name}.csv`;
}

/** «Продажи — отклонённые строки.csv», «Продажи — строки с замечаниями.csv». */
export function remarksFileName(baseName: string, rejectedOnly: boolean): string {
  return `${withoutEnding(baseName)} — ${rejectedOnly ? 'отклонённые строки' : 'строки с замечаниями'}.csv`;
}

function withoutEnding(fileName: string): string {
  const base = fileName.replace(/(?:\.(?:csv|txt|tsv|gz))+$/i, '');
  return base === '' ? 'База' : base;
}
