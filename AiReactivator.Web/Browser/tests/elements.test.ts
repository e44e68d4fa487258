// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { BusinessContext } from '../elements/business-context';
import { ClientContact } from '../elements/client-contact';
import { ContactSearch } from '../elements/contact-search';
import { watchOwnEvents } from '../elements/own-events';
import { tab } from '../tab';
import { hold } from './bases';

const FILE = `Имя;Телефон;Email;Товар;Сумма;Дата покупки
Пётр Ёлкин;89991234567;petr@example.ru;ИБП;5;01.02.2024
ООО «Вектор»;+375 29 765-43-21;;ИБП;5;01.02.2024
Анна;84951112233;anna@example.ru;ИБП;5;01.02.2024
`;
const RUN = '11111111-1111-1111-1111-111111111111';

beforeAll(() => {
  watchOwnEvents();
  customElements.define('client-contact', ClientContact);
  customElements.define('contact-search', ContactSearch);
  customElements.define('business-context', BusinessContext);
});

beforeEach(async () => {
  await hold(FILE, 'Секрет.csv');
  tab.run = { run: RUN, secret: 's' };
});

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

const put = (html: string): HTMLElement => {
  document.body.innerHTML = html;
  return document.body.firstElementChild as HTMLElement;
};

describe('<client-contact>', () => {
  test('puts name, phone and e-mail into text nodes, and into no attribute', async () => {
    const contact = put('<client-contact n="0" p="0" e="0"></client-contact>');
    await vi.waitFor(() => expect(contact.textContent).toBe('Пётр Ёлкин+7 999 123-45-67 · petr@example.ru'));
    const attributes = [contact, ...contact.querySelectorAll('*')].flatMap((element) => [...element.attributes].map(({ value }) => value));
    expect(attributes.join(' ')).not.toMatch(/Пётр|999|petr/);
  });

  test('shows a skeleton until the block is open', async () => {
    const contact = put('<client-contact n="0"></client-contact>');
    expect(contact.querySelector('.sk')).not.toBeNull();
    await vi.waitFor(() => expect(contact.querySelector('.sk')).toBeNull());
  });

  test('fills again when its numbers change, and is empty for a number nobody has', async () => {
    const contact = put('<client-contact n="0" p="0" show="name"></client-contact>');
    await vi.waitFor(() => expect(contact.textContent).toBe('Пётр Ёлкин'));
    contact.setAttribute('n', '1');
    contact.setAttribute('show', 'name phone');
    contact.setAttribute('p', '1');
    await vi.waitFor(() => expect(contact.textContent).toBe('ООО «Вектор»+375 29 765-43-21'));
    contact.setAttribute('n', '77');
    contact.removeAttribute('p');
    await vi.waitFor(() => expect(contact.textContent).toBe(''));
  });

  test('is empty once all is forgotten', async () => {
    const contact = put('<client-contact n="0"></client-contact>');
    await vi.waitFor(() => expect(contact.textContent).toBe('Пётр Ёлкин'));
    tab.reading = { kind: 'none' };
    tab.change();
    await vi.waitFor(() => expect(contact.textContent).toBe(''));
  });
});

describe('<contact-search>', () => {
  const map = { names: [0, 1, -1, 2], phones: [[0], [1], [2], []], emails: [[0], [], [], [1]] };

  async function search(query: string): Promise<unknown> {
    const told = vi.fn().mockResolvedValue(undefined);
    tab.attach({ invokeMethodAsync: told });
    tab.run = { run: RUN + query.length, secret: 's' };
    vi.stubGlobal('fetch', vi.fn(async () => Response.json(map)));
    const element = put('<contact-search></contact-search>');
    const input = element.querySelector('input')!;
    input.value = query;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await vi.waitFor(() => expect(told).toHaveBeenCalled(), 2000);
    expect(JSON.stringify(told.mock.calls)).not.toContain(query === '' ? '☎' : query);
    return told.mock.calls.at(-1);
  }

  test.each([
    ['ёлкин', [0]],
    ['ЕЛК', [0]],
    ['вектор', [1]],
    ['8 999 123', [0]],
    ['495111', [2]],
    ['anna@ex', [3]],
    ['никого такого', []],
  ])('%s', async (query, clients) => expect(await search(query)).toEqual(['OnSearch', clients]));

  test('an empty box asks for everybody', async () => expect(await search('')).toEqual(['OnSearch', null]));
});

test('what is typed, pasted or dropped in our elements is heard by nobody on the document, in either phase', () => {
  put('<div><contact-search></contact-search><business-context></business-context></div>');
  const heard: string[] = [];
  const types = ['keydown', 'keyup', 'beforeinput', 'input', 'change', 'paste', 'copy', 'cut', 'compositionend', 'drop'];
  for (const type of types) {
    for (const capture of [true, false]) document.addEventListener(type, (event) => heard.push(event.type), capture);
  }
  for (const field of document.querySelectorAll('input, textarea')) {
    for (const type of types) field.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
  }
  expect(heard).toEqual([]);

  const outside = document.createElement('input');
  document.body.append(outside);
  outside.dispatchEvent(new Event('input', { bubbles: true }));
  expect(heard).toEqual(['input', 'input']);
});

test('<business-context> keeps its text in the tab', () => {
  const element = put('<business-context placeholder="Пример"></business-context>');
  const area = element.querySelector('textarea')!;
  expect(area.placeholder).toBe('Пример');
  area.value = 'Мы продаём серверы';
  area.dispatchEvent(new Event('input', { bubbles: true }));
  expect(tab.context).toBe('Мы продаём серверы');
  expect(element.textContent).toContain('18 из 4\u202f000');
});

test('what is typed into the tab\'s own fields is kept by no browser history, spell checker or writing help', () => {
  put('<div><contact-search></contact-search><business-context></business-context></div>');
  for (const field of document.querySelectorAll('input, textarea')) {
    expect(['autocomplete', 'spellcheck', 'writingsuggestions'].map((name) => field.getAttribute(name))).toEqual(['off', 'false', 'false']);
  }
});
