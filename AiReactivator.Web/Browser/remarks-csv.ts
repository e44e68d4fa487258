import { writeCell } from './export-cells';
import { RowFinder, type FoundFormat } from './intake/row-finder';
import type { Remarks } from './remarks';
import { columnLetters, TEXTS } from './texts';

export interface RemarksRequest {
  readonly file: Blob;
  /** As it was read. */
  readonly format: FoundFormat;
  readonly remarks: Remarks;
}

const PART = 1 << 20;
const LINE_END = '\r\n';

/** A line for each remark, in the order of lines: the reason, then the user's own row under the user's own headers. */
export async function writeRemarks({ file, format, remarks: { lines, texts, reasons } }: RemarksRequest): Promise<Blob> {
  const finder = await RowFinder.open(file, format);
  const parts: BlobPart[] = ['\ufeff'];
  const heads = reasons.map(({ rejected, column, message }) => [rejected ? TEXTS.remarkRejected : TEXTS.remarkRepaired, column, message].map(writeCell).join(';'));
  const own = finder.header.map((cell, column) => (cell === '' ? TEXTS.columnPlace(columnLetters(column)) : cell));
  let text = [...TEXTS.remarksHeader, ...own].map(writeCell).join(';') + LINE_END;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    // A remark about a line that begins no record stays, without a row beside it.
    const cells = (await finder.find(line)) ?? [];
    text += `${line};${heads[texts[at]!]};${cells.map(writeCell).join(';')}${LINE_END}`;
    if (text.length < PART) continue;
    parts.push(new Blob([text]));
    text = '';
  }
  await finder.close();
  return new Blob([...parts, text], { type: 'text/csv;charset=utf-8' });
}
