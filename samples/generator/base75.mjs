import { seeded } from './random.mjs';
import { dated, day, utf8 } from './csv.mjs';
import { companies, latin, people } from './names.mjs';

const analysisDate = day(2026, 5, 24);
const firstDay = day(2021, 1, 14);

/** Name, usual price, and what is bought after it (a product's place and a weight). */
const products = [
  ['Сервер HP ProLiant', 480000, [[1, 5], [3, 3], [6, 2]]],
  ['Лицензия Windows Server', 145000, [[6, 4], [5, 3], [3, 3]]],
  ['Ноутбук Lenovo', 84000, [[2, 4], [4, 3], [5, 3]]],
  ['СХД Dell', 920000, [[0, 4], [5, 3], [1, 3]]],
  ['Лицензия Битрикс', 130000, [[4, 6], [1, 2], [2, 2]]],
  ['ИБП APC', 52000, [[2, 4], [5, 3], [7, 3]]],
  ['Маршрутизатор Cisco', 176000, [[0, 3], [5, 4], [6, 3]]],
  ['Сервер IBM', 390000, [[3, 4], [1, 4], [5, 2]]],
];

/** Kinds of buyers: share, pause between purchases in days, scale of the cheque, chance to be lost after each purchase. */
const kinds = [
  [{ pause: [60, 120], cheque: 1.6, leaves: 0.07, discount: 0.05 }, 20],
  [{ pause: [120, 240], cheque: 1.0, leaves: 0.17, discount: 0.2 }, 45],
  [{ pause: [200, 400], cheque: 0.7, leaves: 0.32, discount: 0.65 }, 35],
];

/** 75 buyers of IT hardware with pauses of months, told with every date. */
export function base75() {
  const random = seeded(2579);
  const names = random.shuffle([...companies.slice(0, 42), ...people.slice(0, 33)]);
  const rows = names.flatMap((name, i) => rowsOf(random, name, i));
  rows.sort((a, b) => a.day - b.day || a.order - b.order);
  return utf8(
    ['Имя', 'Телефон', 'Email', 'Товар', 'Сумма', 'Дни', 'Дата первой покупки', 'Дата покупки', 'Жалоб', 'Обращений', 'Покупок со скидкой'],
    rows.map((row) => row.cells));
}

function rowsOf(random, name, i) {
  const kind = random.weighted(kinds);
  const { days, lost } = purchaseDays(random, kind);
  const contacts = contactsOf(name, i);
  const discounted = days.filter(() => random.chance(kind.discount)).length;
  const complaints = random.chance(lost ? 0.4 : 0.08) ? random.whole(1, 3) : 0;
  const tickets = random.whole(0, lost ? 5 : 2);
  const [first, last] = [days[0], days[days.length - 1]];
  const scale = kind.cheque * random.scatter();
  let product = random.whole(0, products.length - 1);
  const rows = days.map((bought, k) => {
    product = k === 0 ? product : random.weighted(products[product][2]);
    const sum = Math.round(products[product][1] * scale * random.scatter() / 10) * 10;
    return row(bought, sum, products[product][0], k);
  });
  if (i % 25 === 7) {
    rows.push(row(last, -rows[rows.length - 1].sum / 2, products[product][0], days.length));
  }
  return rows;

  function row(bought, sum, title, k) {
    const { phone, email } = contacts(k);
    const cells = [name, phone, email, title, String(sum).replace('.', ','), analysisDate - last, dated(first), dated(bought), complaints, tickets, discounted];
    return { day: bought, order: i * 100 + k, sum, cells };
  }
}

function purchaseDays(random, kind) {
  const pause = random.whole(...kind.pause);
  const days = [random.whole(firstDay, random.chance(0.2) ? analysisDate - 5 : analysisDate - 400)];
  for (;;) {
    if (random.chance(kind.leaves)) return { days, lost: true };
    const next = days[days.length - 1] + Math.max(1, Math.round(pause * random.scatter()));
    if (next > analysisDate) return { days, lost: false };
    days.push(next);
  }
}

/** A few clients changed their phone or write from a second address: rows of one client meet by the other contact. */
function contactsOf(name, i) {
  const word = latin(name);
  const email = name.includes(' ') && !/^(ООО|АО|ЗАО|ПАО|ИП) /.test(name) ? `${word}@example.com` : `zakup@${word}.example`;
  const phone = `8900000${String(1000 + i * 13)}`;
  return (k) => ({
    phone: i % 12 === 5 && k % 2 === 1 ? `8900000${String(3000 + i * 13)}` : i % 12 === 9 && k === 1 ? '' : phone,
    email: i % 12 === 7 && k % 2 === 1 ? `office@${word}.example` : i % 12 === 2 && k === 2 ? '' : email,
  });
}
