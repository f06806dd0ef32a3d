// A machine without a Japanese font gets one of the site, slice by slice, as signs are shown. Where there is one, nothing is loaded.

/** Asks for the embedded font where the system has no Japanese signs. */
export async function fillInJapanese(): Promise<void> {
  if (!lacksJapanese()) return;
  const { SLICES } = await import('virtual:japanese-font');
  for (const [address, unicodeRange] of SLICES) {
    // The name stands in every list of fonts of the style sheet (see src/report/html/style.ts).
    const face = new FontFace('Comity JP', `url(${address}) format('woff2')`, {
      unicodeRange,
      weight: '100 900',
      display: 'swap',
    });
    document.fonts.add(face);
  }
}

/**
 * Whether the system cannot draw Japanese. A sign that is missing is drawn as a box: the same box for two signs, or one that is not as
 * wide as a sign of the font would be.
 */
function lacksJapanese(): boolean {
  const size = 40;
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (pen === null) return false;
  pen.font = `${size / 2}px sans-serif`;
  pen.textBaseline = 'top';
  const drawn = (sign: string): string => {
    pen.clearRect(0, 0, size, size);
    pen.fillText(sign, 4, 4);
    return pen.getImageData(0, 0, size, size).data.join();
  };
  const wide = Math.abs(pen.measureText('漢').width - size / 2) < size / 20;
  return !wide || drawn('漢') === drawn('字');
}
