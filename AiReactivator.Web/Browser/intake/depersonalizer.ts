import { readEmail } from '../contacts/email';
import { maskContacts } from '../contacts/masking';
import { nameKey, nameKind } from '../contacts/name';
import { readPhone } from '../contacts/phone';
import type { SealedBlock } from '../vault-blocks';
import { ContactNumbers } from './contact-numbers';
import { FIELDS, type FieldName } from './fields';
import type { Header } from './header';
import { MemorizedRule } from './memorized-rule';
import { maskStray } from './stray-contacts';

const TEXT_FIELDS: ReadonlySet<FieldName> = new Set<FieldName>(['product', 'category', 'source', 'industry', 'company_size', 'city', 'manager']);
const NEEDS_QUOTES = /[;"\r\n]/;

type CellRule = (cell: string) => string;

/** Turns a record of the file into a line of the stream that may leave the tab: docs/contract.md section 1. */
export class Depersonalizer {
  readonly headerLine: string;
  readonly #names = new ContactNumbers('n');
  readonly #phones = new ContactNumbers('p');
  readonly #emails = new ContactNumbers('e');
  readonly #columns: { readonly column: number; readonly rule: CellRule }[] = [];
  readonly #blank: string;

  constructor(header: Header) {
    const fields: string[] = ['line', 'error'];
    FIELDS.forEach(({ name }, index) => {
      const column = header.columnOf[index]!;
      if (column < 0) return;
      fields.push(name);
      this.#columns.push({ column, rule: this.#ruleOf(name) });
    });
    this.headerLine = fields.join(';') + '\n';
    this.#blank = ';'.repeat(this.#columns.length) + '\n';
  }

  row(line: number, cells: readonly string[]): string {
    let text = line + ';';
    for (const { column, rule } of this.#columns) {
      const cell = rule(cells[column]!);
      text += NEEDS_QUOTES.test(cell) ? ';"' + cell.replaceAll('"', '""') + '"' : ';' + cell;
    }
    return text + '\n';
  }

  /** A row that cannot be read leaves as its line and a code. */
  refused(line: number, code: string): string {
    return line + ';' + code + this.#blank;
  }

  async flush(key: CryptoKey, put: (block: SealedBlock) => void, last = false): Promise<void> {
    for (const numbers of [this.#names, this.#phones, this.#emails]) await numbers.flush(key, put, last);
  }

  #ruleOf(field: FieldName): CellRule {
    if (field === 'name') return (cell) => this.#name(cell);
    if (field === 'phone') return (cell) => this.#phone(cell);
    if (field === 'email') return (cell) => this.#email(cell);
    return TEXT_FIELDS.has(field) ? memorized(maskContacts) : maskStray;
  }

  #name(cell: string): string {
    const key = nameKey(cell);
    return key === '' ? '' : 'n' + this.#names.numberOf(key, cell.trim()) + nameKind(key);
  }

  #phone(cell: string): string {
    const phone = readPhone(cell);
    return phone.digits === '' ? phone.class : 'p' + this.#phones.numberOf(phone.digits, phone.digits) + phone.class;
  }

  #email(cell: string): string {
    const email = readEmail(cell);
    return email.address === '' ? email.class : 'e' + this.#emails.numberOf(email.address, email.address) + email.class;
  }
}

function memorized(rule: CellRule): CellRule {
  const memory = new MemorizedRule(rule);
  return (cell) => (cell === '' ? '' : memory.apply(cell));
}
