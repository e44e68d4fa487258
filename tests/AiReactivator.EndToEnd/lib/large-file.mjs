/** A base of so many purchases, always the same: about ten for each client, over three years. */
export function purchases(count, seed = 20261122) {
  const random = mulberry32(seed);
  const lines = ['Имя;Телефон;Email;Товар;Сумма;Дата покупки'];
  const clients = Math.ceil(count / 10);
  for (let i = 0; i < count; i++) {
    const client = Math.floor(random() * clients);
    const day = new Date(Date.UTC(2023, 4, 24) + Math.floor(random() * 1095) * 86_400_000).toISOString().slice(0, 10).split('-').reverse().join('.');
    const phone = `79${String(100_000_000 + client * 7)}`;
    lines.push(`Клиент Номер ${client};${phone};client-${client}@example.com;Товар ${Math.floor(random() * 40)};${Math.floor(500 + random() * 90_000)};${day}`);
  }
  return Buffer.from(lines.join('\n'));
}

function mulberry32(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
