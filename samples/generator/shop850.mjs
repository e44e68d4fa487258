import { seeded } from './random.mjs';
import { dated, day, windows1251 } from './csv.mjs';
import { latin, people } from './names.mjs';
import { identity, switchboard } from './shop-contacts.mjs';

const clients = 850;
const rowsWanted = 3000;
const firstDay = day(2024, 6, 3);
const lastDay = day(2026, 5, 24);

const products = [
  ['Кроссовки беговые', 8490], ['Кроссовки для зала', 6990], ['Футболка', 1990.5], ['Шорты', 2490], ['Куртка ветрозащитная', 9990],
  ['Бутылка для воды', 790], ['Носки, 3 пары', 690], ['Рюкзак 20 л', 4590], ['Коврик для йоги', 2190], ['Спортивные часы', 18990],
];

/** 3 000 rows of a sports shop that are 850 buyers, with contacts as people type them: the manual's example of what is charged. */
export function shop850() {
  const random = seeded(850);
  const counts = rowCounts(random);
  const rows = counts.flatMap((count, i) => {
    const name = people[i];
    const contacts = identity(random, i, latin(name), count);
    return purchases(random, count).map(([bought, title, sum], k) => {
      const { phone, email } = contacts(k);
      return { day: bought, cells: [spelled(random, name), phone, email, title, sum, dated(bought), random.chance(0.25) ? 1 : 0] };
    });
  });
  rows.sort((a, b) => a.day - b.day);
  return windows1251(
    ['Имя', 'Телефон', 'Email', 'Товар', 'Сумма', 'Дата покупки', 'Покупок со скидкой'],
    rows.map((row) => row.cells));
}

/** One row for everyone, the rest to those who come often; buyers behind the switchboard have two at least. */
function rowCounts(random) {
  const counts = Array.from({ length: clients }, (_, i) => (switchboard.has(i) ? 2 : 1));
  const appetite = counts.map((_, i) => [i, random.next() ** 4]);
  for (let left = rowsWanted - counts.reduce((a, b) => a + b); left > 0; left--) {
    counts[random.weighted(appetite)]++;
  }
  return counts;
}

function purchases(random, count) {
  const pause = (lastDay - firstDay) / (count + 1);
  let bought = random.whole(firstDay, count === 1 ? lastDay : firstDay + Math.round(pause * 1.5));
  return Array.from({ length: count }, (_, k) => {
    bought = k === 0 ? bought : Math.min(lastDay, bought + Math.max(1, Math.round(pause * 0.9 * random.scatter())));
    const [title, price] = random.pick(products);
    return [bought, title, amount(random, price)];
  });
}

/** Sums as shops write them: plain, with kopecks, with blanks between thousands, with a currency. */
function amount(random, price) {
  const text = price.toFixed(2).replace('.', ',').replace(/,00$/, '');
  const spaced = text.replace(/\B(?=(\d{3})+(?!\d))/g, random.chance(0.5) ? ' ' : '\u00a0');
  return random.weighted([[text, 80], [spaced, 12], [`${spaced} руб.`, 8]]);
}

const spelled = (random, name) =>
  random.weighted([[name, 85], [name.toUpperCase(), 5], [` ${name} `, 5], [name.replaceAll('ё', 'е'), 5]]);
