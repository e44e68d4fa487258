/** A seeded generator (mulberry32): the same seed gives the same samples on every machine. */
export function seeded(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (from, to) => from + Math.floor(next() * (to - from + 1));
  const pick = (list) => list[whole(0, list.length - 1)];
  return {
    next,
    whole,
    pick,
    chance: (share) => next() < share,
    /** One of [value, weight] pairs. */
    weighted: (pairs) => {
      let left = next() * pairs.reduce((sum, [, weight]) => sum + weight, 0);
      return (pairs.find(([, weight]) => (left -= weight) < 0) ?? pairs[pairs.length - 1])[0];
    },
    /** Around 1, between 0.4 and 1.9: the scatter of pauses and cheques. */
    scatter: () => 0.4 + 0.5 * (next() + next() + next()),
    shuffle: (list) => {
      for (let i = list.length - 1; i > 0; i--) {
        const j = whole(0, i);
        [list[i], list[j]] = [list[j], list[i]];
      }
      return list;
    },
  };
}
