import { constants, gunzipSync } from 'node:zlib';
import { readMessages } from './web-socket.mjs';

/**
 * Takes recorded connections apart: heads as they are, bodies put together from their chunks and ungzipped,
 * messages of web sockets unmasked and inflated. What cannot be understood stays as it was: nothing gets lost.
 */
export function* readConnections(connections) {
  for (const connection of connections) {
    yield* readRequests(Buffer.concat(connection.client), Buffer.concat(connection.server).toString('latin1'));
  }
}

export function* readRequests(bytes, answers = '') {
  let at = 0;
  while (at < bytes.length) {
    const end = bytes.indexOf('\r\n\r\n', at);
    if (end < 0) {
      yield bytes.subarray(at);
      return;
    }
    const head = bytes.subarray(at, end).toString('latin1');
    yield bytes.subarray(at, end);
    at = end + 4;
    if (/^upgrade:\s*websocket/im.test(head)) {
      yield* readMessages(bytes.subarray(at), answers);
      return;
    }
    const body = readBody(bytes, at, head);
    at = body.next;
    if (body.content.length > 0) yield unpack(body.content);
  }
}

function readBody(bytes, at, head) {
  if (/^transfer-encoding:\s*chunked/im.test(head)) return readChunks(bytes, at);
  const length = Number(/^content-length:\s*(\d+)/im.exec(head)?.[1] ?? 0);
  return { content: bytes.subarray(at, at + length), next: at + length };
}

function readChunks(bytes, at) {
  const chunks = [];
  for (;;) {
    const end = bytes.indexOf('\r\n', at);
    const size = end < 0 ? Number.NaN : Number.parseInt(bytes.subarray(at, end).toString('latin1'), 16);
    if (Number.isNaN(size)) return { content: Buffer.concat(chunks), next: bytes.length };
    if (size === 0) return { content: Buffer.concat(chunks), next: end + 4 };
    chunks.push(bytes.subarray(end + 2, end + 2 + size));
    at = end + 4 + size;
  }
}

/** A body that was cut short is read as far as it goes. */
function unpack(content) {
  if (content[0] !== 0x1f || content[1] !== 0x8b) return content;
  try {
    return gunzipSync(content, { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return content;
  }
}
