import type { Assessed } from './assess.ts';
import type { Io } from './io.ts';
export function htmlPage(_a: Assessed, _io: Io): string { return 'PENDING'; }
