import { constants, inflateRawSync } from 'node:zlib';

const TAIL = Buffer.from([0, 0, 0xff, 0xff]);
const WINDOW = 32 * 1024;

/** What a browser said over a web socket, message by message. */
export function* readMessages(bytes, answers) {
  const inflate = inflater(/client_no_context_takeover/i.test(answers));
  let parts = [];
  let packed = false;
  for (const frame of readFrames(bytes)) {
    if (frame.code >= 8) {
      yield frame.content;
      continue;
    }
    if (frame.code !== 0) packed = frame.packed;
    parts.push(frame.content);
    if (!frame.last) continue;
    const message = Buffer.concat(parts);
    parts = [];
    yield packed ? inflate(message) : message;
  }
}

function* readFrames(bytes) {
  let at = 0;
  while (at + 2 <= bytes.length) {
    const [first, second] = [bytes[at], bytes[at + 1]];
    let length = second & 0x7f;
    at += 2;
    if (length === 126) {
      length = bytes.readUInt16BE(at);
      at += 2;
    } else if (length === 127) {
      length = Number(bytes.readBigUInt64BE(at));
      at += 8;
    }
    const mask = second & 0x80 ? bytes.subarray(at, (at += 4)) : null;
    const content = Buffer.from(bytes.subarray(at, at + length));
    if (mask !== null) for (let i = 0; i < content.length; i++) content[i] ^= mask[i & 3];
    at += length;
    yield { last: (first & 0x80) !== 0, packed: (first & 0x40) !== 0, code: first & 0x0f, content };
  }
}

/** Messages may refer back to those before them: what was inflated is the dictionary of what comes. */
function inflater(fresh) {
  let dictionary = Buffer.alloc(0);
  return (message) => {
    const options = { finishFlush: constants.Z_SYNC_FLUSH, ...(dictionary.length > 0 && { dictionary }) };
    const content = inflateRawSync(Buffer.concat([message, TAIL]), options);
    if (!fresh) dictionary = Buffer.concat([dictionary, content]).subarray(-WINDOW);
    return content;
  };
}
