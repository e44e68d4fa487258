import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { launch, visitor } from './lib/browser.mjs';
import { clientsOf, readCsv } from './lib/csv.mjs';
import { until } from './lib/ports.mjs';
import { sample } from './lib/repository.mjs';
import { System } from './lib/system.mjs';
import { number, Tab } from './lib/tab.mjs';

const records = readCsv(readFileSync(sample('base-75.csv'), 'utf8'));
const clients = clientsOf(records);
const money = (value) => value.toLocaleString('ru-RU', { maximumFractionDigits: 0 }).replace(/\s/g, '');

let system, browser, tab;
before(async () => {
  system = await System.start();
  browser = await launch();
  tab = await Tab.open(await visitor(browser), system.address);
});
after(async () => {
  await browser?.close();
  await system?.stop();
});

test('a file goes through three stages to «Анализ завершён»', async () => {
  await tab.choose(sample('base-75.csv'));
  await tab.page.getByText('Файл прочитан: 318 строк').waitFor();
  await tab.start();
  await tab.finished();
  assert.equal(number(await tab.figure('Всего транзакций').innerText()), clients.reduce((sum, client) => sum + client.transactions, 0));
  assert.equal(number(await tab.figure('Уникальных клиентов').innerText()), clients.length);
  assert.equal(number(await tab.figure('Списано лимита').innerText()), clients.length);
});

test('«Обзор» shows what the file says', async () => {
  await tab.page.getByRole('link', { name: 'Перейти к аналитике' }).click();
  await tab.page.getByRole('heading', { name: 'Структура рисков базы' }).waitFor();
  assert.equal(number(await tab.figure('Транзакций').innerText()), clients.reduce((sum, client) => sum + client.transactions, 0));
  assert.equal(number(await tab.figure('Клиентов').innerText()), clients.length);

  const structure = tab.page.locator('table.shares tbody tr');
  const shares = await structure.locator('td:nth-child(2)').allInnerTexts();
  assert.equal(shares.map(number).reduce((sum, value) => sum + value, 0), clients.length);
  const health = number((await tab.figure('Индекс здоровья').innerText()).split(/\s/)[0]);
  assert.ok(health >= 0 && health <= 100, `Health Index ${health}`);
});

test('«Проверка прошлым» tells what the forecast was worth, and how that is counted', async () => {
  const past = tab.page.locator('section.past');
  await past.getByRole('heading', { name: 'Проверка прошлым' }).waitFor();
  assert.match(await past.locator('.grade').innerText(), /^[ABCD]$/);
  assert.match(await past.locator('.verdict-row').innerText(), /Из 20 клиентов, которых мы советовали бы прозвонить, купили [\d,]+/);
  const bought = number((await past.locator('.bar .val').first().innerText()).split('из')[0]);
  assert.ok(bought >= 0 && bought <= 20, `${bought} of 20`);
  await past.getByRole('button', { name: 'Как считается: Проверка прошлым' }).click();
  const panel = tab.page.getByRole('dialog');
  await panel.getByText('Прогноз не видит ни одной спрятанной покупки').waitFor();
  await tab.page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
});

test('levels of risk hold every client, and open them in the call table by keyboard', async () => {
  const levels = tab.page.locator('table.levels tbody tr:not(.past-share)');
  const counts = (await levels.locator('td:nth-child(2) .strong').allInnerTexts()).map(number);
  assert.equal(counts.length, 4);
  assert.equal(counts.reduce((sum, value) => sum + value, 0), clients.length);
  const high = levels.filter({ hasText: 'Высокий' });
  await high.getByRole('button').focus();
  await tab.page.keyboard.press('Enter');
  await tab.page.locator('nav.tabs a.active', { hasText: 'Менеджеру продаж' }).waitFor();
  await until('the clients of the level', async () => (await tab.page.locator('.paging').innerText()).trim().endsWith(String(counts[2])), 15);
  for (const risk of await tab.calls.locator('.c-rk').allInnerTexts()) assert.match(risk, /Высокий/);
  await tab.page.getByLabel('Риск оттока').selectOption('');
  await until('all again', async () => (await tab.page.locator('.paging').innerText()).includes(String(clients.length)), 15);
  await tab.page.locator('th.c-cl button').click();
  await tab.goTo('Обзор');
});

test('clients to be saved first have their names and sums', async () => {
  const rows = tab.page.locator('table.t5 tbody tr');
  await rows.first().locator('client-contact .strong').waitFor();
  assert.ok((await rows.count()) > 0 && (await rows.count()) <= 5);
  for (const row of await rows.all()) {
    const name = await row.locator('client-contact').innerText();
    const client = clients.find((known) => known.names.has(name));
    assert.ok(client, `${name} is in the file`);
    assert.equal((await row.locator('td').last().innerText()).replace(/[^\d]/g, ''), money(client.spent));
  }
});

test('«Менеджеру продаж» lists every client with name and contacts, page by page', async () => {
  await tab.goTo('Менеджеру продаж');
  await tab.calls.first().locator('client-contact .strong').waitFor();
  const names = new Set();
  const next = tab.page.locator('.paging button').last();
  for (;;) {
    const first = await tab.calls.first().innerText();
    for (const name of await tab.calls.locator('client-contact .strong').allInnerTexts()) names.add(name);
    if (await next.isDisabled()) break;
    await next.click();
    await until('the next page', async () => (await tab.calls.first().innerText()) !== first);
    await tab.calls.last().locator('client-contact .strong').waitFor();
  }
  const expected = new Set(clients.map((client) => [...client.names].find((name) => names.has(name))));
  assert.ok(!expected.has(undefined), 'every client was on some page');
  assert.equal(names.size, new Set(clients.flatMap((client) => [...client.names].filter((name) => names.has(name)))).size);
});

test('sorting by money puts the biggest client first', async () => {
  const byMoney = tab.page.locator('th.c-ltv button');
  await byMoney.click();
  await until('sorted downwards', async () => (await tab.page.locator('th.c-ltv').getAttribute('aria-sort')) !== 'none');
  if ((await tab.page.locator('th.c-ltv').getAttribute('aria-sort')) === 'ascending') await byMoney.click();
  await until('the biggest client', async () => (await tab.calls.first().locator('.c-ltv').innerText()).replace(/[^\d]/g, '') === money(clients[0].spent), 15);
  const name = await tab.calls.first().locator('client-contact .strong').innerText();
  assert.ok(clients[0].names.has(name), name);
});

test('sorting by risk puts the likeliest to leave first', async () => {
  const percents = async () => (await tab.calls.locator('td.c-rk .sub').allInnerTexts()).map((text) => (text.includes('больше') ? 100 : text.includes('меньше') ? 0 : number(text)));
  await tab.page.locator('th.c-rk button').click();
  await until('sorted downwards', async () => (await tab.page.locator('th.c-rk').getAttribute('aria-sort')) === 'descending', 15);
  await until('the order of the figures', async () => { const found = await percents(); return found.length === 10 && found.every((value, i) => i === 0 || value <= found[i - 1]); }, 15);
  const most = (await percents())[0];
  await tab.page.locator('th.c-rk button').click();
  await until('sorted upwards', async () => (await tab.page.locator('th.c-rk').getAttribute('aria-sort')) === 'ascending' && (await percents())[0] < most, 15);
});

test('a filter leaves as many as it says', async () => {
  const late = tab.page.locator('.calls .seg button', { hasText: 'Просрочен' });
  const count = number(await late.locator('.cnt').innerText());
  await late.click();
  await until('the filtered count', async () => (await tab.page.locator('.paging').innerText()).replace(/[^\d ]/g, '').trim().endsWith(String(count)), 15);
  for (const tag of await tab.calls.locator('.c-pr .tag').allInnerTexts()) assert.match(tag, /Просрочен/);
  await tab.page.locator('.calls .seg button').first().click();
  await until('all again', async () => (await tab.page.locator('.paging').innerText()).includes(String(clients.length)), 15);
});

test('the search finds a client by name and by the digits of a phone', async () => {
  const wanted = clients[3];
  const [name] = wanted.names;
  const [phone] = wanted.phones;
  const box = tab.page.locator('contact-search input');
  for (const query of [name, phone.slice(-7)]) {
    await box.fill(query);
    await until(`found by ${query === name ? 'name' : 'phone'}`, async () => (await tab.calls.count()) === 1, 15);
    assert.equal(await tab.calls.locator('client-contact .strong').innerText(), name);
  }
  await box.fill('такого клиента нет');
  await tab.page.locator('.calls').getByText('Под эти фильтры и поиск').waitFor();
  await box.fill('');
  await until('all again', async () => (await tab.calls.count()) > 1, 15);
});

test('the final CSV has every client with real names, phones and e-mails', async () => {
  await tab.goTo('Обзор');
  const csv = await tab.save(/итоговый CSV/i);
  assert.ok(csv.startsWith('\uFEFF'), 'Excel needs the mark');
  const rows = readCsv(csv);
  assert.equal(rows.length, clients.length);
  const digits = csv.replace(/[^\d\n;]/g, '');
  for (const client of clients) {
    assert.ok([...client.names].some((name) => csv.includes(name)), `${[...client.names][0]} is there`);
    for (const phone of client.phones) assert.ok(digits.includes(phone.slice(1)), `${phone} is there`);
    for (const email of client.emails) assert.ok(csv.includes(email), `${email} is there`);
  }
  assert.doesNotMatch(csv, /(^|;)[npe]\d+[pcmlot]?(;|$)/m);
});

test('the report is there, with sections and no contact in it', async () => {
  await tab.goTo('Что делать');
  const report = await tab.page.locator('article.sheet').innerText();
  assert.ok(report.length > 500, report);
  for (const client of clients) for (const email of client.emails) assert.ok(!report.includes(email));
});

test('the browser had nothing to complain about', () => assert.deepEqual(tab.problems, []));

test('a visitor without a file takes the sample, and the template is what the samples hold', async () => {
  const guest = await Tab.open(await visitor(browser), system.address);
  const [download] = await Promise.all([guest.page.waitForEvent('download'), guest.page.getByRole('link', { name: 'Скачать шаблон' }).click()]);
  assert.equal(readFileSync(await download.path(), 'utf8'), readFileSync(sample('template.csv'), 'utf8'));

  await guest.page.getByRole('button', { name: 'Попробовать на примере' }).click();
  await guest.page.getByText('Файл прочитан').waitFor();
  await guest.start();
  await guest.finished();
  await guest.goTo('Менеджеру продаж');
  await guest.calls.first().locator('client-contact .strong').waitFor();
  await guest.page.close();
});

test('neither process logged a failure', () => assert.doesNotMatch(system.log, /\b(fail|crit):/));
