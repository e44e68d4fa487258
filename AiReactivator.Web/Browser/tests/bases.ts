import type { ReadChoices } from '../intake/outcome';
import type { RunSettings } from '../run';
import { tab } from '../tab';
import { read, type Read } from './sources';

export const SETTINGS: RunSettings = {
  analysisDate: null, horizonDays: 90, usualCycleDays: null, review: 'WhenNeeded', decimalMark: null, orderTotals: 'Lines', leftOutStatuses: null, gluing: null,
};

/** Puts a file into the tab as if the user had chosen it. */
export async function hold(content: string | Blob, fileName: string, choices: ReadChoices = {}): Promise<Read> {
  const file = new File([content], fileName);
  const reading = await read(file, choices);
  const { stream: _, lines: __, ...base } = reading;
  tab.reading = { kind: 'read', base: { ...base, file, fileName, choices } };
  tab.change();
  return reading;
}
