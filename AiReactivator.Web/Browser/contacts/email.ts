import { clean, lower, unwrap } from './clean';

/** Empty for a good address, t good but without a top-level domain, f filler, i invalid. */
export interface Email {
  readonly class: '' | 't' | 'f' | 'i';
  /** Empty where there is none, or where the class is f or i. */
  readonly address: string;
}

const NONE: Email = { class: '', address: '' };
const FILLER: Email = { class: 'f', address: '' };
const INVALID: Email = { class: 'i', address: '' };

const FORBIDDEN = /[\s\u0000-\u001f\u007f-\u009f,;:<>()[\]"\\|]/;
const WORDS =
  'no net none test nomail noemail no-mail no_mail нет null mail email example 1 11 111 123 1234 12345 a aa aaa x xx xxx qwe qwerty asd'.split(' ');
const FILLERS = new Set(WORDS);
const FILLERS_AT_PUBLIC_MAILERS = new Set(WORDS.slice(0, 9));
const PUBLIC_MAILERS = new Set(
  'mail.ru bk.ru list.ru inbox.ru yandex.ru ya.ru gmail.com rambler.ru email.ru mail.com email.com'.split(' '),
);

/** The address as an identifier. The rule is shared with the command line: tests/vectors/contacts.json. */
export function readEmail(raw: string): Email {
  if (raw === '') return NONE;
  const address = lower(bare(clean(raw)));
  if (address === '') return NONE;

  const at = address.indexOf('@');
  if (at < 0 || at !== address.lastIndexOf('@') || address.length > 254 || FORBIDDEN.test(address)) return INVALID;

  const local = address.slice(0, at);
  const domain = address.slice(at + 1);
  if (!isDotted(local) || !isDotted(domain)) return INVALID;
  if (isFiller(local, domain)) return FILLER;
  return { class: domain.includes('.') ? '' : 't', address };
}

function bare(text: string): string {
  let rest = unwrap(text).replace(/^mailto:/i, '');
  if (rest.startsWith('<') && rest.endsWith('>')) rest = rest.slice(1, -1);
  return rest.trim();
}

function isDotted(part: string): boolean {
  return part !== '' && !part.startsWith('.') && !part.endsWith('.') && !part.includes('..');
}

function isFiller(local: string, domain: string): boolean {
  const label = domain.split('.', 1)[0];
  return (local === label && FILLERS.has(local)) || (PUBLIC_MAILERS.has(domain) && FILLERS_AT_PUBLIC_MAILERS.has(local));
}
