import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { launch, visitor } from './lib/browser.mjs';
import { readCsv } from './lib/csv.mjs';
import { root } from './lib/repository.mjs';
import { System } from './lib/system.mjs';
import { Tab } from './lib/tab.mjs';

/** The cases lie beside the project, not in it: where they are absent the tests say so and the vectors of the other suites remain. */
const folder = path.join(root, '../shared/intake/cases');
const absent = existsSync(folder) ? false : 'the cases beside the project are absent';
const cases = absent === false ? readdirSync(folder) : [];
const MESSAGES = {
  E_DUPLICATE_COLUMN: /«Сумма»/, E_MISSING_COLUMN: /Дни/, E_NOT_CSV_XLSX: /Excel/i, E_BINARY: /не (?:похож|текст|CSV)|двоичн/i, E_EMPTY_FILE: /пуст/i, E_NO_ROWS: /строк/i,
};

describe('every case of the intake by the page itself', { skip: absent }, () => {
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

  for (const name of cases) {
    test(name, async () => {
      const expected = JSON.parse(readFileSync(path.join(folder, name, 'expected.json'), 'utf8'));
      await tab.choose(path.join(folder, name, expected.file));
      if (!expected.accepted) {
        const sentence = MESSAGES[expected.fileErrors[0].code];
        await tab.page.locator('.verdict [role=alert]', { hasText: sentence }).first().waitFor();
        assert.ok(await tab.page.getByRole('button', { name: 'Анализировать базу' }).isDisabled());
        return;
      }
      await askForCheck(tab, expected.analysisDate);
      await tab.start();
      await tab.checked();
      await assertCheck(tab, expected);
      await tab.page.getByRole('button', { name: 'Другой файл' }).click();
      await tab.ready();
    });
  }
});

async function askForCheck(tab, analysisDate) {
  const settings = tab.page.locator('details.settings');
  if ((await settings.getAttribute('open')) === null) await settings.locator('summary').click();
  await settings.locator('input[type=date]').fill(analysisDate);
  await tab.page.getByLabel('Показать проверку файла').check();
}

async function assertCheck(tab, expected) {
  const [read, clean, repaired, rejected] = await tab.equation();
  assert.deepEqual(
    { read, accepted: clean + repaired, rejected, clients: await tab.cost('Уникальных клиентов'), total: await tab.total() },
    {
      read: expected.rowsTotal, accepted: expected.rowsAccepted, rejected: expected.rowsRejected,
      clients: expected.uniqueClients, total: Number(expected.totalAmount),
    },
  );
  const saved = repaired + rejected === 0 ? [] : readCsv(await tab.save(/Строки с замечаниями/));
  const lines = saved.filter((row) => row['Что с ней'] === 'Отклонена').map((row) => Number(row['Строка']));
  assert.deepEqual([...new Set(lines)], expected.rowErrors.map(({ line }) => line));
}
