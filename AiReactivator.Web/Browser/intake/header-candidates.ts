import { BESIDE, FIELDS, FIRST_NAMES, fieldOf, NAME_PARTS, ONLY_ALONE, TARGET_OF_HEADER, type FieldName, type Target } from './fields';

export interface Candidates {
  readonly columns: Readonly<Partial<Record<Target, readonly number[]>>>;
  readonly contested: readonly FieldName[];
  readonly duplicates: readonly FieldName[];
  /** Where the header of each column leads; null where there is none, or it is unknown. */
  readonly targets: readonly (Target | null)[];
}

interface Candidate {
  readonly column: number;
  readonly key: string;
  readonly rank: number;
}

/** The name of the user's own employee: nothing reads it yet, so it counts as an extra column and stays in the tab. */
const STAYS: Target = 'manager';
const LAST = Number.MAX_SAFE_INTEGER;
const SEVERAL: readonly Target[] = ['phone', 'email', 'company'];

/** Which columns the words of a header lead to. */
export function findCandidates(keys: readonly string[]): Candidates {
  const found = new Map<Target, Candidate[]>([...FIELDS, ...NAME_PARTS].map(({ name }) => [name, []]));
  const present = new Set(keys);
  const seen = new Set<string>();
  const duplicates: FieldName[] = [];
  const targets: (Target | null)[] = [];
  keys.forEach((key, column) => {
    const known = targetOf(key, present);
    targets.push(known?.target ?? null);
    if (known !== undefined && known.target !== STAYS) {
      if (seen.has(sameAs(key))) duplicates.push(fieldOf(known.target));
      else found.get(known.target)!.push({ column, key, rank: known.rank });
      seen.add(sameAs(key));
    }
  });
  for (const candidates of found.values()) candidates.sort((a, b) => a.rank - b.rank);

  takeLonePrice(found);
  const columns: Partial<Record<Target, readonly number[]>> = namesOf(found);
  const contested: FieldName[] = [];
  for (const { name } of FIELDS) {
    const candidates = found.get(name)!;
    if (name === 'name' || candidates.length === 0) continue;
    const taken = SEVERAL.includes(name) ? candidates : candidates.slice(0, 1);
    columns[name] = taken.map(({ column }) => column);
    if (taken.length < candidates.length) contested.push(name);
  }
  return { columns, contested, duplicates, targets };
}

/** The manual has two spellings of one column of the template: a file with both has it twice. */
const sameAs = (key: string): string => (key === 'день' ? 'дни' : key);

function targetOf(key: string, present: ReadonlySet<string>): { readonly target: Target; readonly rank: number } | undefined {
  const special = BESIDE.find(({ header, beside }) => header === key && present.has(beside));
  return special === undefined ? TARGET_OF_HEADER.get(key) : { target: special.field, rank: LAST };
}

/** A price without sum and number of pieces is what was paid. */
function takeLonePrice(found: ReadonlyMap<Target, Candidate[]>): void {
  if (found.get('amount')!.length + found.get('quantity')!.length > 0) return;
  found.get('amount')!.push(...found.get('price')!.splice(0));
}

function namesOf(found: ReadonlyMap<Target, Candidate[]>): Partial<Record<Target, readonly number[]>> {
  const [all, surnames, patronymics, companies] = (['name', 'surname', 'patronymic', 'company'] as const).map((target) => found.get(target)!) as [Candidate[], Candidate[], Candidate[], Candidate[]];
  const better = all.filter(({ key }) => !ONLY_ALONE.has(key));
  const names = better.length + surnames.length + companies.length > 0 ? better : all;
  const whole = names.filter(({ key }) => !FIRST_NAMES.has(key));
  const joined = whole.length === 0 && surnames.length > 0;
  return {
    ...columnsIn('name', surnames.length > 0 && !joined ? whole : names),
    ...columnsIn('surname', joined ? surnames.slice(0, 1) : []),
    ...columnsIn('patronymic', joined ? patronymics.slice(0, 1) : []),
    ...columnsIn('company', companies),
  };
}

function columnsIn(target: Target, candidates: readonly Candidate[]): Partial<Record<Target, readonly number[]>> {
  return candidates.length === 0 ? {} : { [target]: candidates.map(({ column }) => column) };
}
