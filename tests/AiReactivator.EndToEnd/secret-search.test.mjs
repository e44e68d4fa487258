import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateRawSync, constants, gzipSync } from 'node:zlib';
import { readConnections } from './lib/http-requests.mjs';
import { disguises, SecretSearch } from './lib/secret-search.mjs';

const SECRET = 'Зиновий Канарейкин';
const PHONE = '+7 (900) 541-73-82';
const search = new SecretSearch([SECRET, PHONE]);

/** What the search finds once the connection has been taken apart. */
const findIn = (client, server = '') =>
  [...readConnections([{ client: [Buffer.from(client)], server: [Buffer.from(server)] }])].flatMap((part) => search.find(part));

for (const disguise of disguises(SECRET).keys()) {
  test(`a secret is found as ${disguise}`, () => {
    const bytes = Buffer.concat([Buffer.from('before'), hide(disguise), Buffer.from('after')]);
    assert.ok(search.find(bytes).includes(`${SECRET} (${disguise})`));
  });
}

test('a base64 text is found wherever it starts', () => {
  for (const before of ['', 'a', 'ab', 'abc']) {
    const found = search.find(Buffer.from(Buffer.from(`${before}${SECRET}!`).toString('base64')));
    assert.equal(found.length, 1, `after ${before.length} bytes`);
  }
});

test('a phone is found by its digits, however they are written', () => {
  assert.deepEqual(search.find(Buffer.from('n17;8 900 541-73_82;x')), [`${PHONE} (digits only)`]);
});

test('in memory a phone is found by its digits in one and two bytes a letter, and digits far apart are none', () => {
  const spaced = Buffer.from('n17;8 (900) 541-73_82;x');
  for (const bytes of [spaced, Buffer.from(spaced.toString(), 'utf16le')]) {
    assert.deepEqual(search.findInMemory(Buffer.concat([Buffer.from('ab'), bytes])), [`${PHONE} (digits only)`]);
  }
  assert.deepEqual(search.findInMemory(Buffer.from('900 a 541 b 73 c 82')), []);
});

test('innocent bytes give nothing', () => assert.deepEqual(search.find(Buffer.from('n17;p17m;e12;ИБП APC;50000')), []));

test('a secret is found in a gzipped body sent in chunks, and after it', () => {
  const body = gzipSync(Buffer.concat([Buffer.from('line;name\n2;'), hide('windows-1251')]));
  const chunks = [body.subarray(0, 7), body.subarray(7)].map((part) => Buffer.concat([Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n')]));
  const upload = Buffer.concat([Buffer.from('PUT /a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n'), ...chunks, Buffer.from('0\r\n\r\n')]);
  const next = Buffer.from(`GET /find?q=${encodeURIComponent(SECRET)} HTTP/1.1\r\nHost: a\r\n\r\n`);

  assert.deepEqual(findIn(Buffer.concat([upload, next])), [`${SECRET} (windows-1251)`, `${SECRET} (url-encoded)`]);
});

test('a secret is found in a gzipped body with a length', () => {
  const body = gzipSync(SECRET);
  const head = Buffer.from(`POST /a HTTP/1.1\r\nContent-Length: ${body.length}\r\n\r\n`);
  assert.deepEqual(findIn(Buffer.concat([head, body])), [`${SECRET} (utf-8)`]);
});

test('a secret is found in masked and deflated messages of a web socket, also where one refers back to another', () => {
  const head = Buffer.from('GET /_blazor HTTP/1.1\r\nUpgrade: websocket\r\n\r\n');
  const answer = 'HTTP/1.1 101 Switching Protocols\r\nSec-WebSocket-Extensions: permessage-deflate\r\n\r\n';
  const first = deflate(`innocent ${SECRET.slice(0, 8)}`);
  const second = deflate(SECRET, Buffer.from(`innocent ${SECRET.slice(0, 8)}`));
  assert.ok(second.length < Buffer.byteLength(SECRET), 'the second message refers to the first');

  assert.deepEqual(findIn(Buffer.concat([head, frame(first, true)]), answer), []);
  assert.deepEqual(findIn(Buffer.concat([head, frame(first, true), frame(second, true)]), answer), [`${SECRET} (utf-8)`]);
  assert.deepEqual(findIn(Buffer.concat([head, frame(Buffer.from(SECRET), false)])), [`${SECRET} (utf-8)`]);
});

function hide(disguise) {
  return disguises(SECRET).get(disguise);
}

function deflate(text, dictionary) {
  const options = { finishFlush: constants.Z_SYNC_FLUSH, ...(dictionary && { dictionary }) };
  return deflateRawSync(Buffer.from(text), options).subarray(0, -4);
}

function frame(content, packed) {
  const mask = Buffer.from([1, 2, 3, 4]);
  const masked = Buffer.from(content.map((byte, index) => byte ^ mask[index & 3]));
  return Buffer.concat([Buffer.from([packed ? 0xc1 : 0x81, 0x80 | content.length]), mask, masked]);
}
