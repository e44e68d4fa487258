/** Takes the pictures of docs/screens: `npm run screens`. Start, running, each tab, error, reconnecting; two widths, light and dark. */
import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { launch, visitor } from './lib/browser.mjs';
import { dirty } from './lib/dirty-file.mjs';
import { purchases } from './lib/large-file.mjs';
import { root, sample } from './lib/repository.mjs';
import { System } from './lib/system.mjs';
import { Tab } from './lib/tab.mjs';
import { TcpProxy } from './lib/tcp-proxy.mjs';

const FOLDER = path.join(root, 'docs', 'screens');
const SIZES = { 1366: { width: 1366, height: 820 }, 390: { width: 390, height: 844 } };

const UNKNOWN = ['Кто;Куда звонить;Почта для чеков;Что взяли;Отдали;Когда это было', 'Анна Смирнова;89000000101;anna@mail.example;ИБП APC;50000,00;14.07.2025', 'ООО «Вектор»;84950000202;zakup@vektor.example;Сервер;480000,00;05.10.2025'].join('\n');

mkdirSync(FOLDER, { recursive: true });
const browser = await launch();
try {
  for (const [width, viewport] of Object.entries(SIZES)) {
    for (const colorScheme of ['light', 'dark']) {
      await round(await visitor(browser, { viewport, colorScheme, reducedMotion: 'reduce' }), `${width}-${colorScheme}`);
    }
  }
} finally {
  await browser.close();
}

/** Each round has a system of its own: a base that was paid for in the round before would be free. */
async function round(context, suffix) {
  const system = await System.start();
  const line = await new TcpProxy(system.ports.Web).listen();
  try {
    await pictures(context, line, suffix);
  } finally {
    await line.close();
    await system.stop();
  }
}

async function pictures(context, line, suffix) {
  const tab = await Tab.open(context, line.address);
  const take = async (name, options = {}) => {
    await tab.page.evaluate(() => document.fonts.ready);
    // What is fixed to the bottom of a screen would lie across the middle of a tall picture.
    await tab.page.evaluate((tall) => document.querySelector('.go-bar')?.style.setProperty('display', tall ? 'none' : ''), options.fullPage !== false);
    const file = path.join(FOLDER, `${name}-${suffix}.png`);
    await tab.page.screenshot({ path: file, fullPage: true, animations: 'disabled', ...options });
    console.log(`${path.relative(root, file)} ${Math.round(statSync(file).size / 1024)} kB`);
  };

  await take('start');
  await tab.choose({ name: 'клиенты.csv', mimeType: 'text/csv', buffer: Buffer.from('%PDF-1.7') });
  await tab.page.locator('.verdict [role=alert]').first().waitFor();
  await take('error');
  await tab.choose({ name: 'выгрузка.csv', mimeType: 'text/csv', buffer: Buffer.from(UNKNOWN) });
  await tab.columns.first().waitFor();
  await take('columns');

  await tab.choose({ name: 'клиенты за три года.csv', mimeType: 'text/csv', buffer: purchases(400_000) });
  await tab.page.getByText('Файл прочитан').waitFor({ timeout: 180_000 });
  await tab.start();
  await tab.page.locator('.stages [aria-current=step]').first().waitFor();
  await take('running');
  await tab.page.getByRole('button', { name: 'Отменить' }).click().catch(() => undefined);
  await tab.page.getByRole('button', { name: 'Анализировать базу' }).or(tab.page.getByRole('button', { name: 'Новый анализ' })).first().waitFor();
  if (await tab.page.getByRole('button', { name: 'Новый анализ' }).isVisible()) await tab.again();

  await tab.choose({ name: 'Продажи.csv', mimeType: 'text/csv', buffer: dirty() });
  await tab.start();
  await tab.checked();
  await tab.page.locator('.rows tbody tr').first().waitFor();
  await take('check');
  await tab.page.getByRole('button', { name: 'Разобрать склейку' }).click();
  await tab.page.locator('.glued-head').first().click();
  await tab.page.locator('.bridge client-contact span').first().waitFor();
  await take('court');
  await tab.page.locator('.court .seg button', { hasText: 'не склеивают' }).click();
  await tab.page.locator('.shared client-contact span').first().waitFor();
  await tab.page.locator('.shared .btn').first().click();
  await tab.page.locator('.court-news .note').waitFor();
  await take('court-decided');
  await tab.page.getByRole('button', { name: 'К проверке файла' }).click();
  await tab.page.getByRole('button', { name: 'Другой файл' }).click();

  await tab.analyze(sample('base-75.csv'));
  await take('finished');
  await tab.goTo('Обзор');
  await tab.page.locator('table.t5 client-contact .strong').first().waitFor();
  await take('overview');
  await tab.goTo('Менеджеру продаж');
  await tab.calls.last().locator('client-contact .strong').waitFor();
  await take('sales', { fullPage: false });
  await tab.goTo('Что делать');
  await tab.page.locator('article.sheet h2').first().waitFor();
  await take('report', { fullPage: false });

  await tab.goTo('Обзор');
  line.cut();
  await tab.page.getByText('Связь пропала, пробуем снова').waitFor();
  await take('reconnecting', { fullPage: false });
  line.restore();
  await tab.page.getByText('Связь пропала, пробуем снова').waitFor({ state: 'hidden' });
  await context.close();
}
