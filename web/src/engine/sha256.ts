// The digest of the browser is asynchronous and the engine is not: so one that is not.
import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

import type { Sha256 } from '../../../src/kernel/bytes.ts';

/** SHA-256 as hexadecimal, of bytes or over parts of them. */
export const sha256: Sha256 = Object.assign((bytes: Uint8Array): string => bytesToHex(digest(bytes)), {
  over(parts: Iterable<Uint8Array>): string {
    const hash = digest.create();
    for (const part of parts) hash.update(part);
    return bytesToHex(hash.digest());
  },
});
