import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readdirSync, readSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { constants, inflateRawSync } from 'node:zlib';

const PIECE = 1024 * 1024;
const NOTHING = Buffer.alloc(PIECE);
const LARGEST_UNPACKED = 16 * 1024 * 1024;
/** Longer than anything that is searched for: what lies across two pieces is seen in one of them. */
const OVERLAP = 4096;
/** A packed upload lies in blocks of 80 kB. */
const BLOCK = 96 * 1024;
const GZIP = Buffer.from([0x1f, 0x8b, 0x08]);

/** gcore comes with gdb. */
export function ensureGcore() {
  if (spawnSync('gcore', ['--version'], { stdio: 'ignore' }).error === undefined) return;
  const quiet = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  execFileSync('apt-get', ['update', '-qq'], quiet);
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'gdb'], quiet);
}

/** Everything that a process holds in memory at one moment, on the disk for as long as `look` needs it. */
export async function withDump(pid, look) {
  const folder = mkdtempSync(path.join(tmpdir(), 'aireactivator-dump-'));
  try {
    execFileSync('gcore', ['-o', path.join(folder, 'core'), String(pid)], { stdio: ['ignore', 'pipe', 'pipe'] });
    const file = path.join(folder, readdirSync(folder)[0]);
    return await look(() => piecesOf(file), statSync(file).size);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The dump piece by piece, and after each what can be unpacked of gzip that begins in it. */
function* piecesOf(file) {
  const handle = openSync(file, 'r');
  const buffer = Buffer.allocUnsafe(PIECE);
  try {
    for (let at = 0; ; at += PIECE - OVERLAP) {
      const piece = buffer.subarray(0, readSync(handle, buffer, 0, PIECE, at));
      if (piece.length === 0) return;
      // Most of a dump is memory that was never used.
      if (piece.length === PIECE && piece.equals(NOTHING)) continue;
      yield piece;
      yield* unpacked(piece);
      if (piece.length < PIECE) return;
    }
  } finally {
    closeSync(handle);
  }
}

function* unpacked(piece) {
  for (let at = piece.indexOf(GZIP); at >= 0; at = piece.indexOf(GZIP, at + 1)) {
    try {
      yield inflateRawSync(piece.subarray(at + 10, at + BLOCK), { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: LARGEST_UNPACKED });
    } catch {
      // Three bytes that only look like a beginning.
    }
  }
}
