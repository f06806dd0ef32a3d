import { RULES as read } from 'virtual:network-rules';

import type { NetworkRules } from '../../../src/network/layers.ts';

/** The rules by which the register becomes a network. */
export const RULES = read as NetworkRules;
