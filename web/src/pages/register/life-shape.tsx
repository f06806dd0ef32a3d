// A span of a life as a line; each stage has a line of its own, so that grey says the same as colour. And the key to the lines.
import type { ReactNode } from 'react';

import { Key, keyHeight } from '../../parts/drawing.tsx';
import type { Segment } from './segments.ts';
import type { RegisterPageWords } from './words.ts';

const SHAPES = ['intent', 'talks', 'text', 'signed', 'in-force', 'unknown', 'disturbed'] as const;

/** A span from one place on the axis to another. */
export function LifeSegment({
  segment: { stage, disturbed },
  from,
  to,
  y,
}: {
  readonly segment: Pick<Segment, 'stage' | 'disturbed'>;
  readonly from: number;
  readonly to: number;
  readonly y: number;
}) {
  if (to <= from) return null;
  const path = `M${from} ${y}H${to}`;
  return (
    <>
      <path d={path} className={`life-${stage}`} />
      {stage === 'signed' && <path d={path} className="life-core" />}
      {disturbed && <path d={path} className="life-disturbed-core" />}
    </>
  );
}

/** What each line means. */
export function LifeKey({
  words,
  top,
  width,
}: {
  readonly words: RegisterPageWords;
  readonly top: number;
  readonly width: number;
}) {
  return <Key kinds={SHAPES} names={words.segment} top={top} width={width} line={sampleOf} />;
}

function sampleOf(shape: (typeof SHAPES)[number], x: number, y: number, length: number): ReactNode {
  const disturbed = shape === 'disturbed';
  const segment = { stage: disturbed ? ('in-force' as const) : shape, disturbed };
  return <LifeSegment segment={segment} from={x} to={x + length} y={y} />;
}

/** How high the key is. */
export function lifeKeyHeight(words: RegisterPageWords, width: number): number {
  return keyHeight(SHAPES, words.segment, width);
}
