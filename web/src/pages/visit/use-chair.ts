import { useEffect, useRef } from 'react';

import type { VisitSettings } from '../../visit/kept.ts';
import { setChair } from '../../visit/store.ts';

type Chair = VisitSettings['as'];

/**
 * The chair is a part of the visit; the address says the same. An address that names one wins when it is opened; after that it follows.
 *
 * @param named the chair that the address names
 * @param chair that of the visit; undefined while there is none, or another is about to be opened
 * @param follow writes the chair into the address
 */
export function useChair(named: Chair | undefined, chair: Chair | undefined, follow: (as: Chair) => void): void {
  const heeded = useRef<Chair>(undefined);
  useEffect(() => {
    if (chair === undefined) return;
    const asked = named !== undefined && named !== heeded.current;
    heeded.current = named;
    if ((named ?? 'sender') === chair) return;
    if (asked) setChair(named);
    else follow(chair);
  }, [named, chair]);
}
