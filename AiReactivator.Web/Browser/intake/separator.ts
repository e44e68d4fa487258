import { headerScore } from './header';
import { LIMITS } from './limits';
import { Splitter } from './splitter';

const SEPARATORS = [';', ',', '\t', '|'] as const;

/** The separator under which one of the first lines gives most known headers; ties go to the one with more cells. */
export function bestSeparator(sample: string): { separator: string; score: number } {
  let best = { separator: ';', score: 0, cells: 0 };
  for (const separator of SEPARATORS) {
    const found = scoreOf(sample, separator);
    if (found.score > best.score || (found.score === best.score && found.cells > best.cells)) best = { separator, ...found };
  }
  return best;
}

function scoreOf(sample: string, separator: string): { score: number; cells: number } {
  const best = { score: 0, cells: 0 };
  let seen = 0;
  const splitter = new Splitter({
    separator,
    maxCell: LIMITS.cell,
    maxCells: LIMITS.columns,
    onRecord: ({ cells }) => {
      if (seen >= LIMITS.headerLines || cells.every((cell) => cell.trim() === '')) return;
      seen++;
      const score = headerScore(cells);
      if (score > best.score || (score === best.score && cells.length > best.cells)) Object.assign(best, { score, cells: cells.length });
    },
  });
  for (let at = 0; at < sample.length && seen < LIMITS.headerLines; at += 4096) splitter.push(sample.slice(at, at + 4096));
  splitter.end();
  return best;
}
