import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

const PIECE = 8 * 1024 * 1024;
/** Longer than anything that is searched for: what lies across two pieces is seen in one of them. */
const OVERLAP = 1024;

/** Everything writable that a process holds in memory, piece by piece. */
export function* memoryOf(pid) {
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  try {
    for (const line of readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n')) {
      const region = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line);
      if (region !== null) yield* pieces(memory, BigInt(`0x${region[1]}`), BigInt(`0x${region[2]}`));
    }
  } finally {
    closeSync(memory);
  }
}

function* pieces(memory, start, end) {
  for (let at = start; at < end; at += BigInt(PIECE - OVERLAP)) {
    const piece = Buffer.allocUnsafe(Number(end - at < PIECE ? end - at : BigInt(PIECE)));
    try {
      yield piece.subarray(0, readSync(memory, piece, 0, piece.length, at));
    } catch (problem) {
      if (problem.code !== 'EIO' && problem.code !== 'EFAULT') throw problem;
      return; // The region is gone by now.
    }
  }
}
