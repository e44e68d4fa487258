import { readFileSync } from 'node:fs';
import { stage } from './texts.mjs';

/** A number as the page writes it, with its narrow spaces. */
export const number = (text) => Number(text.replace(/[^\d,-]/g, '').replace(',', '.'));

/** The application in one tab of the browser, used as a user uses it. */
export class Tab {
  /** What a user would see in the browser's console as an error: there should be none. */
  problems = [];

  static async open(context, address) {
    const tab = new Tab();
    tab.page = await context.newPage();
    tab.page.setDefaultTimeout(30_000);
    tab.page.on('pageerror', (error) => tab.problems.push(error.message));
    tab.page.on('console', (line) => line.type() === 'error' && tab.problems.push(line.text()));
    await tab.page.goto(address);
    await tab.ready();
    return tab;
  }

  /** The circuit is attached: clicks are heard. */
  async ready() {
    await this.page.locator('business-context textarea').waitFor();
    await this.page.locator('.balance b', { hasText: /\d/ }).waitFor();
  }

  /** Through the browser's own file chooser. */
  async choose(file) {
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), this.page.locator('base-file .drop').click()]);
    await chooser.setFiles(file);
  }

  async start() {
    await this.page.getByRole('button', { name: 'Анализировать базу' }).click();
  }

  async finished(timeout = 120_000) {
    await this.page.getByRole('heading', { name: 'Анализ завершён' }).waitFor({ timeout });
    await this.figure('Уникальных клиентов').waitFor();
  }

  get checkHeading() {
    return this.page.getByRole('heading', { name: /^Файл прочитан:/ });
  }

  /** «Проверка файла» is there, with the figures of the newest reading. */
  async checked(timeout = 60_000) {
    await this.checkHeading.waitFor({ timeout });
    await this.page.locator('.lay[aria-busy=false] .cost .btn:enabled').first().waitFor({ timeout });
  }

  /** Chooses, starts, looks at «Проверка файла» where the file stops for it, waits for the end. */
  async analyze(file) {
    await this.choose(file);
    await this.start();
    await this.checkHeading.or(this.page.getByRole('heading', { name: 'Анализ завершён' })).first().waitFor({ timeout: 120_000 });
    if (await this.checkHeading.isVisible()) await this.goOn();
    await this.finished();
  }

  /** From «Проверка файла» to the calculation. */
  async goOn() {
    await this.checked();
    await this.page.locator('.cost .btn.primary').click();
  }

  /** The equation of rows: read, taken as it is, taken with a remark, rejected. */
  async equation() {
    return (await this.page.locator('.eq > div:not(.sum) b').allInnerTexts()).map(number);
  }

  /** Sum of the accepted rows, with kopecks. */
  async total() {
    return number((await this.page.locator('.eq .sum b').innerText()).replace('\u2212', '-'));
  }

  /** A line of «Стоимость». */
  async cost(caption) {
    return number(await this.page.locator('.bill > div').filter({ hasText: caption }).locator('dd').innerText());
  }

  /** The columns of the file on the mapping screen. */
  get columns() {
    return this.page.locator('column-mapping tbody tr');
  }

  async again() {
    await this.page.getByRole('button', { name: 'Новый анализ' }).click();
    await this.page.getByRole('button', { name: 'Анализировать базу' }).waitFor();
  }

  /** A figure of a page by its caption. */
  figure(caption) {
    return this.page.locator('.kpi, .facts > div').filter({ has: this.page.locator('dt', { hasText: new RegExp(`^${caption}`) }) }).locator('dd').first();
  }

  async balance() {
    return number(await this.page.locator('.balance b').innerText());
  }

  async goTo(name) {
    await this.page.locator('nav.tabs').getByRole('link', { name }).click();
    await this.page.locator('nav.tabs a.active', { hasText: name }).waitFor();
  }

  get calls() {
    return this.page.locator('table.call tbody tr');
  }

  async save(button) {
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.page.getByRole('button', { name: button }).click()]);
    return readFileSync(await download.path(), 'utf8');
  }

  run() {
    return this.page.evaluate(() => window.AiReactivator.state().run);
  }

  /** How Web answers this session's question for a run: 200 while it lives, 404 when it is gone or foreign. */
  static async answerFor(context, address, run) {
    const answer = await context.request.get(`${address}/api/runs/${run}/clients/contacts`, { headers: { 'Sec-Fetch-Site': 'same-origin' } });
    return answer.status();
  }

  stage(number) {
    return this.page.locator('.stages > li').filter({ hasText: stage[number] });
  }
}
