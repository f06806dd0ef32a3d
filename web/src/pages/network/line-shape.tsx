// One line of a picture, drawn so that grey says the same as colour.
import type { Run } from '../../../../src/report/svg/ring.ts';
import type { LineStyle } from './tie-style.ts';

/** A line of that style. */
export function LineShape({ run: { path, middle }, style }: { readonly run: Run; readonly style: LineStyle }) {
  return (
    <>
      <path d={path} className={`net-${style}`} />
      {style === 'added' && <path d={path} className="net-added-core" />}
      {style === 'removed' && <path d={`M${middle.x - 6} ${middle.y - 6}l12 12m0 -12l-12 12`} className="net-cross" />}
    </>
  );
}
