// Where States stand and how their ties run: the hub in the middle, the others on a ring. Shared by the picture in a file and the one on a page.

import { px } from './picture.ts';

/** A ring around a middle, in pixels. */
export interface Ring {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A place on it. */
export interface Place {
  readonly x: number;
  readonly y: number;
  /** Outwards from the middle, of length 1. */
  readonly dx: number;
  readonly dy: number;
}

/** How a tie runs, and a point of it half way. */
export interface Run {
  readonly path: string;
  readonly middle: { readonly x: number; readonly y: number };
}

/** A tie of two on the ring passes the hub at no less than this part of the ring's radius. */
const CLEAR = 0.36;

/** The place of each node by its id: those of the order on the ring from the top clockwise, the hub in the middle. */
export function placesOn(ring: Ring, order: readonly string[], hub?: string): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>(
    order.map((id, at) => {
      const angle = (at / order.length) * 2 * Math.PI - Math.PI / 2;
      const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
      return [id, { x: ring.x + dx * ring.radius, y: ring.y + dy * ring.radius, dx, dy }];
    }),
  );
  if (hub !== undefined) places.set(hub, { x: ring.x, y: ring.y, dx: 0, dy: 1 });
  return places;
}

/** The way of a tie between two places. A spoke is straight; others are bent where they would run through the hub and read as two ties to it. */
export function runOf(ring: Ring, a: Place, b: Place, spoke: boolean): Run {
  const middle = { x: (a.x + b.x) / 2 - ring.x, y: (a.y + b.y) / 2 - ring.y };
  const near = Math.hypot(middle.x, middle.y);
  const clear = CLEAR * ring.radius;
  if (spoke || near >= clear)
    return {
      path: `M${px(a.x)} ${px(a.y)}L${px(b.x)} ${px(b.y)}`,
      middle: { x: ring.x + middle.x, y: ring.y + middle.y },
    };
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const out =
    near > 1 ? { x: middle.x / near, y: middle.y / near } : { x: -(b.y - a.y) / length, y: (b.x - a.x) / length };
  const push = 2 * (clear - near);
  const control = { x: ring.x + middle.x + out.x * push, y: ring.y + middle.y + out.y * push };
  return {
    path: `M${px(a.x)} ${px(a.y)}Q${px(control.x)} ${px(control.y)} ${px(b.x)} ${px(b.y)}`,
    middle: { x: ring.x + middle.x + (out.x * push) / 2, y: ring.y + middle.y + (out.y * push) / 2 },
  };
}
