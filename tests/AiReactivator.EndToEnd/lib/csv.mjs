/** Reads a CSV of this product's kinds, quotes included; written anew here, so that nothing of the product checks itself. */
export function readCsv(text) {
  const rows = [];
  let row = [];
  let cell = '';
  let quoted = false;
  const source = text.replace(/^\uFEFF/, '');
  for (let i = 0; i < source.length; i++) {
    const letter = source[i];
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (source[i + 1] === '"') cell += source[++i];
      else quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === ';') row.push(cell), (cell = '');
    else if (letter === '\n') rows.push([...row, cell]), (row = []), (cell = '');
    else if (letter !== '\r') cell += letter;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  const [header, ...records] = rows;
  return records.map((record) => Object.fromEntries(header.map((name, index) => [name, record[index]])));
}

/** Clients by phone or e-mail, with what they spent: the plain way, for clean files. */
export function clientsOf(records) {
  const parent = new Map();
  const find = (key) => {
    let root = key;
    while (parent.get(root) !== root) root = parent.get(root);
    return root;
  };
  const keysOf = (record) => [record['Телефон'] && `p${record['Телефон'].replace(/\D/g, '')}`, record.Email && `e${record.Email.toLowerCase()}`].filter(Boolean);
  for (const record of records) {
    const keys = keysOf(record);
    for (const key of keys) if (!parent.has(key)) parent.set(key, key);
    for (const key of keys.slice(1)) parent.set(find(key), find(keys[0]));
  }
  const clients = new Map();
  for (const record of records) {
    const key = find(keysOf(record)[0]);
    const client = clients.get(key) ?? { names: new Set(), phones: new Set(), emails: new Set(), spent: 0, transactions: 0 };
    clients.set(key, client);
    const sum = Number(record['Сумма'].replace(',', '.'));
    client.names.add(record['Имя']);
    if (record['Телефон']) client.phones.add(record['Телефон']);
    if (record.Email) client.emails.add(record.Email);
    client.spent += sum;
    if (sum > 0) client.transactions++;
  }
  return [...clients.values()].sort((a, b) => b.spent - a.spent);
}
