// Shift_JIS for fixtures: there is no encoder for it, so the decoder is turned round.

/** Every pair of bytes that Shift_JIS reads as one sign, by the sign. */
const pairs = new Map<string, readonly number[]>();
for (let lead = 0x81; lead <= 0xea; lead += 1) {
  for (let trail = 0x40; trail <= 0xfc; trail += 1) {
    const sign = new TextDecoder('shift_jis').decode(Uint8Array.from([lead, trail]));
    if (Array.from(sign).length === 1 && sign !== '\ufffd' && !pairs.has(sign)) pairs.set(sign, [lead, trail]);
  }
}

/** A text in Shift_JIS; every sign of it must be one of ASCII or of a pair. */
export const inShiftJis = (text: string): Uint8Array =>
  Uint8Array.from(Array.from(text).flatMap((sign) => pairs.get(sign) ?? [sign.charCodeAt(0)]));
