import { writeCell } from './export-cells';
import { saveFile } from './save-file';
import { tab } from './tab';
import { rejectedFileName, TEXTS } from './texts';

/** Why rows were left out, each reason once; rows are pairs: line, number of the reason. */
export interface Rejected {
  readonly reasons: readonly { readonly column: string | null; readonly message: string }[];
  readonly rows: readonly number[];
}

/** Puts the list of rejected rows together in the tab, under the name of the user's file. */
export function saveRejected({ reasons, rows }: Rejected): void {
  const lines: string[] = [TEXTS.rejectedHeader];
  for (let at = 0; at + 1 < rows.length; at += 2) {
    const { column, message } = reasons[rows[at + 1]!]!;
    lines.push(`${rows[at]};${writeCell(column ?? '')};${writeCell(message)}`);
  }
  const content = new Blob(['\ufeff', lines.join('\r\n'), '\r\n'], { type: 'text/csv;charset=utf-8' });
  saveFile(content, rejectedFileName(tab.base?.fileName ?? ''));
}
