/** Numbers from 0 to less than 1, one a call; passed in, because a pure room has no chance of its own. */
export type Chance = () => number;

const STEP = 0x6d2b79f5;

/** Numbers that look like chance and are the same for the same seed everywhere (mulberry32: 32 bits of state). */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + STEP) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}
