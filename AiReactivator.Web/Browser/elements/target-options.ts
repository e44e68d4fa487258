import { FIELDS, type Target } from '../intake/fields';
import { TARGET_TITLES, TEXTS, UNLOCKS } from '../texts';
import { make } from './dom';

/** Contacts first, then what every file needs, then the rest: pieces of a name stand with the name. */
const ORDER: readonly (readonly [string, readonly Target[]])[] = [
  [TEXTS.groupContacts, ['name', 'surname', 'patronymic', 'company', 'phone', 'email']],
  [TEXTS.groupPurchase, ['product', 'amount', 'price', 'quantity', 'date', 'days', 'first_date', 'order', 'status']],
  [TEXTS.groupClient, ['complaints', 'tickets', 'discounted']],
];

/** «Не брать», then every field that a column may hold. */
export function targetOptions(): HTMLElement[] {
  const listed = new Set(ORDER.flatMap(([, targets]) => targets));
  const rest = FIELDS.map(({ name }) => name).filter((name) => !listed.has(name) && name !== STAYS);
  return [
    make('option', { value: '' }, TEXTS.columnLeft),
    ...[...ORDER, [TEXTS.groupUnused, rest] as const].map(([label, targets]) =>
      make('optgroup', { label }, ...targets.map((target) => make('option', { value: target }, TARGET_TITLES[target]))),
    ),
  ];
}

/** The user's own employee is nobody's contact and nothing reads it: it stays in the tab. */
const STAYS: Target = 'manager';

/** What a column gives, in a few words. */
export const unlockOf = (target: Target): string => UNLOCKS[target] ?? TEXTS.columnUnused;
