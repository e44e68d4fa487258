const DECODER_PIECE = 1 << 14;
/** Control bytes of Blazor's messages; line ends and tabs stay. */
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffd]+/g;

/** The first letters of what left, unpacked, ready to be looked at; a message a line where there are several, the newest first. */
export async function headOf(parts: readonly Blob[], letters: number): Promise<{ readonly text: string; readonly whole: boolean }> {
  let text = '';
  for (const part of parts.toReversed()) {
    if (text.length >= letters) return { text: readable(text), whole: false };
    const head = await readHead(part, letters - text.length);
    text += (text === '' ? '' : '\n') + head.text;
    if (!head.whole) return { text: readable(text), whole: false };
  }
  return { text: readable(text), whole: true };
}

/** It went over the wire gzipped. */
export async function isPacked(parts: readonly Blob[]): Promise<boolean> {
  const head = new Uint8Array(await new Blob(parts.slice(0, 1)).slice(0, 2).arrayBuffer());
  return head[0] === 0x1f && head[1] === 0x8b;
}

/** All of it, unpacked. */
export async function wholeOf(parts: readonly Blob[]): Promise<Blob> {
  const plain = await Promise.all(parts.map(async (part) => new Response(await unpacked(part)).blob()));
  return new Blob(plain.flatMap((part, at) => (at === 0 ? [part] : ['\n', part])), { type: 'text/plain;charset=utf-8' });
}

async function readHead(part: Blob, letters: number): Promise<{ text: string; whole: boolean }> {
  const reader = (await unpacked(part)).getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const piece = await reader.read();
    if (piece.done) return { text: (text + decoder.decode()).slice(0, letters), whole: text.length <= letters };
    for (let at = 0; at < piece.value.length && text.length <= letters; at += DECODER_PIECE) {
      text += decoder.decode(piece.value.subarray(at, at + DECODER_PIECE), { stream: true });
    }
    if (text.length > letters) {
      void reader.cancel().catch(() => undefined);
      return { text: text.slice(0, letters), whole: false };
    }
  }
}

async function unpacked(part: Blob): Promise<ReadableStream<Uint8Array>> {
  if (!(await isPacked([part]))) return part.stream();
  return part.stream().pipeThrough(new DecompressionStream('gzip') as unknown as TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>);
}

const readable = (text: string): string => text.replace(UNPRINTABLE, '·');
