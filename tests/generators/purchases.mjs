// A CSV of purchases as a CRM saves it, of any size, the same for the same seed: dirty phones, e-mails and names that
// ordinary normalisation undoes. node tests/generators/purchases.mjs <rows> <customers> <seed> <file>
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

const DAYS = 1095;
const AS_OF = Date.UTC(2026, 5, 30);
const PRODUCTS = (
  'Кофе Чай Шоколад Печенье Сыр Молоко Хлеб Мука Сахар Масло Шампунь Порошок Полотенце Плед Подушка Кружка Тарелка Сковорода Футболка ' +
  'Джинсы Кроссовки Куртка Рюкзак Наушники Чехол Зарядка Мышь Клавиатура Книга Тетрадь Ручка Витамины Пластырь Букет Свеча'
).split(' ').concat(['Крем для рук', 'Зубная паста', 'Корм для кошек', 'Корм для собак', 'Подарочная карта']);
const SURNAMES =
  'Иванов Смирнов Кузнецов Попов Соколов Лебедев Козлов Новиков Морозов Петров Волков Соловьёв Васильев Зайцев Павлов Семёнов Голубев Виноградов Богданов Воробьёв'.split(' ');
const MEN = 'Александр Дмитрий Максим Сергей Андрей Алексей Артём Илья Кирилл Михаил'.split(' ');
const WOMEN = 'Анна Мария Елена Дарья Алина Ирина Екатерина Полина Ольга Юлия'.split(' ');
const DOMAINS = ['example.ru', 'mail.example', 'pochta.example', 'example.com'];
const DATES = Array.from({ length: DAYS }, (_, day) => {
  const date = new Date(AS_OF - (DAYS - 1 - day) * 86_400_000);
  return `${String(date.getUTCDate()).padStart(2, '0')}.${String(date.getUTCMonth() + 1).padStart(2, '0')}.${date.getUTCFullYear()}`;
});

const [rows, customers, seed] = process.argv.slice(2, 5).map(Number);
const next = random(seed);
const first = Int32Array.from({ length: customers }, () => Math.floor(next() * DAYS));
const last = Int32Array.from(first);
const customerOf = new Int32Array(rows);
const dayOf = new Int32Array(rows);
for (let row = 0; row < rows; row++) {
  // Every customer buys once; repeats fall to few of them more often than to many.
  const customer = row < customers ? row : Math.floor(customers * next() ** 1.6);
  const day = row < customers ? first[customer] : first[customer] + Math.floor(next() * (DAYS - first[customer]));
  customerOf[row] = customer;
  dayOf[row] = day;
  last[customer] = Math.max(last[customer], day);
}
const order = Uint32Array.from({ length: rows }, (_, row) => row).sort((a, b) => dayOf[a] - dayOf[b] || a - b);

const out = createWriteStream(process.argv[5]);
let text = '\ufeffИмя;Телефон;Email;Товар;Сумма;Дни;Дата первой покупки;Дата покупки\r\n';
for (const row of order) {
  text += line(customerOf[row], dayOf[row]);
  if (text.length < 1 << 20) continue;
  if (!out.write(text)) await once(out, 'drain');
  text = '';
}
out.end(text);
await once(out, 'finish');

function line(customer, day) {
  const missing = next();
  const second = next() < 0.5;
  const phone = missing < 0.06 ? '' : writePhone(9_000_000_000 + (((second && customer % 33 === 0 ? customer + customers : customer) * 7_368_787 + seed * 1009) % 999_999_937));
  const email = missing > 0.94 ? '' : writeEmail(`k${customer}${second && customer % 33 === 1 ? 'v' : ''}@${DOMAINS[customer % 4]}`);
  const amount = Math.round(Math.exp(7.3 + (customer % 97) / 60 + next()) * 100) / 100;
  const product = PRODUCTS[Math.floor(PRODUCTS.length * next() ** 2)];
  return `${writeName(customer)};${phone};${email};${product};${amount.toFixed(2).replace('.', ',')};${DAYS - 1 - last[customer]};${DATES[first[customer]]};${DATES[day]}\r\n`;
}

function writeName(customer) {
  const woman = customer % 2 === 0;
  const name = `${SURNAMES[(customer * 7) % 20]}${woman ? 'а' : ''} ${(woman ? WOMEN : MEN)[(customer * 3) % 10]}`;
  const style = next();
  return style < 0.05 ? name.toUpperCase() : style < 0.08 ? name.replace(' ', '  ') + ' ' : name;
}

function writePhone(number) {
  const s = String(number);
  const [a, b, c, d] = [s.slice(0, 3), s.slice(3, 6), s.slice(6, 8), s.slice(8)];
  return [`+7 ${a} ${b}-${c}-${d}`, `8 (${a}) ${b}-${c}-${d}`, `+7${s}`, `8${s}`, `7${s}`, `+7(${a})${b}${c}${d}`, s][Math.floor(next() * 7)];
}

function writeEmail(email) {
  const style = next();
  return style < 0.15 ? email.toUpperCase() : style < 0.25 ? email[0].toUpperCase() + email.slice(1) : style < 0.3 ? ` ${email} ` : email;
}

/** From 0 to 1, the same for the same seed (mulberry32). */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
