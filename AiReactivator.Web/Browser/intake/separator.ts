import { headerScore } from './header';
import { LIMITS } from './limits';
import { Splitter } from './splitter';
import { encodeUtf8 } from './utf8';

const SEPARATORS = [';', ',', '\t', '|'] as const;

export const isSeparator = (text: string | null | undefined): text is string => SEPARATORS.some((known) => known === text);

/**
 * The separator under which one of the first lines gives most known headers; ties go to the one with more cells there.
 * Where no header is known, the one with most cells in the usual line: commas in a long text are many, but not in every line.
 */
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
  const widths: number[] = [];
  const splitter = new Splitter({
    separator,
    maxCell: LIMITS.cell,
    maxCells: LIMITS.columns,
    onRecord: (record) => {
      if (widths.length >= LIMITS.headerLines || record.isBlankRow()) return;
      const cells = record.texts();
      widths.push(cells.length);
      const score = headerScore(cells);
      if (score > best.score || (score === best.score && cells.length > best.cells)) Object.assign(best, { score, cells: cells.length });
    },
  });
  for (let at = 0; at < sample.length && widths.length < LIMITS.headerLines; at += 4096) splitter.push(sample.subarray(at, at + 4096));
  splitter.end();
  return best.score > 0 ? best : { score: 0, cells: widths.sort((a, b) => a - b)[widths.length >> 1] ?? 0 };
}
