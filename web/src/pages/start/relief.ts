/** What example 01 saves, as its assessment counts it; a test holds these numbers to it. */
export const EXAMPLE_RELIEF = { before: 262, waived: 69, eased: 52, unchanged: 141 } as const;
