/** The words of the elements. Numbers in Russian, everything else as the design has it. */
export const TEXTS = {
  dropFile: 'Перетащите файл сюда или',
  pickFile: 'выберите CSV-файл',
  noFile: 'Файл ещё не выбран. Кодировку и разделитель определим сами.',
  reading: (percent: number) => `Читаем в браузере… ${percent} %`,
  fileRead: 'Прочитан в браузере: сервер контактов не видел',
  removeFile: 'Убрать файл',
  notRead: 'Файл не прочитан.',
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
  journalExact: 'показать, что именно ушло',
  journalFile: 'Что ушло из вкладки.txt',
  rejectedHeader: 'Строка;Столбец;Что не так и как исправить',
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

function bytes(size: number): string {
  if (size < 1024) return `${size}\u00a0Б`;
  if (size < 1024 * 1024) return `${number(Math.round(size / 1024))}\u00a0КБ`;
  return `${(size / 1024 / 1024).toFixed(1).replace('.', ',')}\u00a0МБ`;
}

const JOURNAL: readonly (readonly [RegExp, string])[] = [
  [/^POST \/api\/runs$/, 'Новый анализ: описание бизнеса без контактов, счётчики файла'],
  [/^PUT .*\/content$/, 'База: номера вместо контактов, только нужные столбцы'],
  [/\/lease$/, '«Вкладка открыта»'],
  [/\/wipe$/, 'Стереть анализ на сервере'],
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

/** «Продажи — отклонённые строки.csv». */
export function rejectedFileName(baseName: string): string {
  return `${withoutEnding(baseName)} — отклонённые строки.csv`;
}

function withoutEnding(fileName: string): string {
  const base = fileName.replace(/(?:\.(?:csv|txt|tsv|gz))+$/i, '');
  return base === '' ? 'База' : base;
}
