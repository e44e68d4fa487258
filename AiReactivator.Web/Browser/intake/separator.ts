import { headerScore } from './header';
import { LIMITS } from './limits';
import { Splitter } from './splitter';
import { encodeUtf8 } from './utf8';

const SEPARATORS = [';', ',', '\t', '|'] as const;

export const isSeparator = (text: string | null | undefined): text is string => SEPARATORS.some((known) => known === text);

/** The separator under which one of the first lines gives most known headers; ties go to the one with more cells. */
export function bestSeparator(sample: string): { separator: string; score: number } {
  let best = { separator: ';', score: 0, cells: 0 };
  const bytes = encodeUtf8(sample);
  for (const separator of SEPARATORS) {
    const found = scoreOf(bytes, separator);
    if (found.score > best.score || (found.score === best.score && found.cells > best.cells)) best = { separator, ...found };
  }
  return best;
}

function scoreOf(sample: Uint8Array, separator: string): { score: number; cells: number } {
  const best = { score: 0, cells: 0 };
  let seen = 0;
  const splitter = new Splitter({
    separator,
    maxCell: LIMITS.cell,
    maxCells: LIMITS.columns,
    onRecord: (record) => {
      if (seen >= LIMITS.headerLines || record.isBlankRow()) return;
      seen++;
      const cells = record.texts();
      const score = headerScore(cells);
      if (score > best.score || (score === best.score && cells.length > best.cells)) Object.assign(best, { score, cells: cells.length });
    },
  });
  for (let at = 0; at < sample.length && seen < LIMITS.headerLines; at += 4096) splitter.push(sample.subarray(at, at + 4096));
  splitter.end();
  return best;
}
