// A picture on the page as a file of its own: what is seen, in light colours, with its title, what it rests on and its source in it.
import { raw } from '../../../src/report/html/safe.ts';
import { MARGIN, type Picture, picture, px, WIDTH } from '../../../src/report/svg/picture.ts';

/** What stands around the drawing. */
export type PictureFrame = Omit<Picture, 'drawing'>;

/** The properties by which a drawing looks as it does, with the value that need not be written. */
const LOOK: Readonly<Record<string, string>> = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'stroke-opacity': '1',
  opacity: '1',
  'paint-order': 'normal',
};
const LETTERS: Readonly<Record<string, string>> = {
  'font-size': '',
  'font-weight': '400',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
};
/** Attributes that say where things are; all others are for the page alone. */
const KEPT = new Set(
  'd x y x1 x2 y1 y2 cx cy r rx ry width height points transform viewBox dx dy id href offset patternUnits patternTransform'.split(
    ' ',
  ),
);

/** The drawing of the page as an SVG file. */
export function fileOf(svg: SVGSVGElement, frame: PictureFrame): string {
  const { width, height } = svg.viewBox.baseVal;
  const room = WIDTH - 2 * MARGIN;
  const scale = Math.min(1, room / width);
  const left = px((room - width * scale) / 2);
  const inner = inLight(() => [...svg.children].map(written).join(''));
  const markup = raw(
    `<g transform="translate(${left} 0)${scale === 1 ? '' : ` scale(${scale.toFixed(3)})`}">${inner}</g>`,
  );
  return picture({ ...frame, drawing: { height: Math.ceil(height * scale), markup } });
}

/** An SVG file as a PNG, at twice its size. */
export async function pngOf(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.naturalWidth * 2, image.naturalHeight * 2];
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, failed) => {
      canvas.toBlob((blob) => {
        if (blob === null) failed(new Error('the picture could not be drawn'));
        else done(blob);
      }, 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** What a file is printed on is white: the page is light for as long as its looks are read, and nothing of that is painted. */
function inLight<T>(read: () => T): T {
  const { dataset } = document.documentElement;
  const theme = dataset['theme'];
  dataset['theme'] = 'light';
  try {
    return read();
  } finally {
    if (theme === undefined) delete dataset['theme'];
    else dataset['theme'] = theme;
  }
}

function written(node: Element): string {
  const style = getComputedStyle(node);
  if (style.display === 'none' || style.visibility === 'hidden' || node.hasAttribute('data-page-only')) return '';
  const name = node.localName;
  const letters = name === 'text' || name === 'tspan' ? LETTERS : {};
  const places = [...node.attributes].filter((one) => KEPT.has(one.name)).map((one) => [one.name, one.value] as const);
  const looks = Object.entries({ ...(name === 'g' ? {} : LOOK), ...letters }).flatMap(([property, usual]) => {
    const value = style.getPropertyValue(property);
    return value === usual || value === '' ? [] : [[property, value] as const];
  });
  const attributes = [...places, ...looks].map(([key, value]) => ` ${key}="${escaped(value)}"`).join('');
  const inner = node.children.length > 0 ? [...node.children].map(written).join('') : escaped(node.textContent ?? '');
  return `<${name}${attributes}>${inner}</${name}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
