/** Buyers who order through one office: its phone stands beside seven names and seven e-mails and must not glue them. */
export const switchboard = new Set([40, 140, 240, 340, 440, 540, 640]);

const officePhone = '8 (495) 000-11-22';
const fillerPhones = ['12345678900', '0000000000', '11111111111'];
const fillerEmails = ['test@test.ru', 'no@mail.ru'];

const phoneSpellings = [
  (d) => `8${d}`,
  (d) => `+7${d}`,
  (d) => `7${d}`,
  (d) => d,
  (d) => `+7 (${d.slice(0, 3)}) ${d.slice(3, 6)}-${d.slice(6, 8)}-${d.slice(8)}`,
  (d) => `8 ${d.slice(0, 3)} ${d.slice(3, 6)} ${d.slice(6, 8)} ${d.slice(8)}`,
  (d) => `8(${d.slice(0, 3)})${d.slice(3)}`,
  (d) => `7-${d.slice(0, 3)}-${d.slice(3, 6)}-${d.slice(6)}`,
  (d) => `8\u00a0${d.slice(0, 3)}\u00a0${d.slice(3)}`,
  (d) => `+7.${d.slice(0, 3)}.${d.slice(3, 6)}.${d.slice(6)} доб. 12`,
];

const emailSpellings = [(e) => e, (e) => e, (e) => e.toUpperCase(), (e) => ` ${e} `, (e) => `${e[0].toUpperCase()}${e.slice(1)}`, (e) => `mailto:${e}`, (e) => `<${e}>`];

/**
 * The contacts on the rows of buyer i. The first row carries both, so that every later row shares one with it:
 * rows of one buyer always meet, rows of two buyers never do.
 */
export function identity(random, i, word, rows) {
  const phone = `900000${String(1000 + i).padStart(4, '0')}`;
  const second = `900000${String(5000 + i).padStart(4, '0')}`;
  const email = `${word}@example.com`;
  const home = `${word}@home.example`;
  const write = (digits) => random.pick(phoneSpellings)(digits);
  const spell = (address) => random.pick(emailSpellings)(address);
  const only = rows === 1 ? random.weighted([['both', 6], ['phone', 3], ['email', 3]]) : 'both';

  return (k) => {
    if (switchboard.has(i)) return { phone: officePhone, email: spell(email) };
    if (k === 0) return { phone: only === 'email' ? '' : write(phone), email: only === 'phone' ? '' : spell(email) };
    return random.weighted([
      [() => ({ phone: write(phone), email: spell(email) }), 40],
      [() => ({ phone: write(phone), email: '' }), 20],
      [() => ({ phone: '', email: spell(email) }), 15],
      [() => ({ phone: write(second), email: spell(email) }), 7],
      [() => ({ phone: write(phone), email: spell(home) }), 7],
      [() => ({ phone: random.pick(fillerPhones), email: spell(email) }), 4],
      [() => ({ phone: write(phone), email: random.pick(fillerEmails) }), 3],
      [() => ({ phone: '7,9E+10', email: spell(email) }), 2],
      [() => ({ phone: `8${phone} инстаграм`, email: spell(email) }), 2],
    ])();
  };
}
