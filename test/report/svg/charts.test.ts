// Charts are well-formed, carry what they rest on, say nothing by colour, and are the same bytes each time.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';
import { SaxesParser } from 'saxes';

import { type GraphChart, graphChart, ringOrder } from '../../../src/report/svg/graph-chart.ts';
import { textWidth, wrapped } from '../../../src/report/svg/picture.ts';
import { scatterChart } from '../../../src/report/svg/scatter-chart.ts';
import { seriesChart } from '../../../src/report/svg/series-chart.ts';

const frame = {
  lang: 'en',
  title: 'A & B <C>',
  notes: ['five invented States, 1 Jan 2030', 'the rule'],
  rests: ['a further rule'],
  source: 'Source: invented',
  described: 'a picture "of" nothing',
} as const;
const styles = { 'in-force': 'in force', signed: 'signed', added: 'added', removed: 'removed', doubted: 'in doubt' };
const graph: GraphChart = {
  ...frame,
  hub: 'XA',
  nodes: 'XA XB XC XD XE'.split(' ').map((id) => ({ id, name: `State ${id}` })),
  ties: [
    { a: 'XA', b: 'XB', style: 'in-force' },
    { a: 'XA', b: 'XC', style: 'in-force' },
    { a: 'XB', b: 'XC', style: 'added' },
    { a: 'XD', b: 'XE', style: 'signed' },
  ],
  styles,
};
const charts = {
  graph: () => graphChart(graph),
  series: () =>
    seriesChart({
      ...frame,
      axis: 'share',
      lines: [
        { name: 'one', points: [2000, 2001, 2002].map((year) => ({ year, value: year === 2001 ? undefined : 0.5 })) },
        { name: 'two', points: [2000, 2001, 2002].map((year) => ({ year, value: 1 - (year - 2000) / 2 })) },
      ],
    }),
  scatter: () =>
    scatterChart({
      ...frame,
      xAxis: 'likely',
      yAxis: 'much',
      kinds: ['none', 'talks'],
      groups: [
        { x: 0.5, y: 0.1, key: 'XB–XC', kind: 0 },
        { x: 0.5, y: 0.1001, key: 'XB–XD', kind: 1 },
      ],
    }),
};

/** Every text of an SVG; a file that is not well-formed throws. */
function texts(svg: string): string[] {
  const found: string[] = [];
  let open = 0;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    if (name !== 'text') return;
    open += 1;
    found.push('');
  });
  parser.on('text', (text) => {
    if (open > 0) found[found.length - 1] += text;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'text') open -= 1;
  });
  parser.write(svg).close();
  return found;
}

for (const [name, made] of Object.entries(charts)) {
  test(`the ${name} is well-formed, with title, what it rests on and source in the picture, and twice the same bytes`, () => {
    const shown = texts(made());
    for (const text of [frame.title, ...frame.notes, ...frame.rests, frame.source])
      assert.ok(shown.includes(text), text);
    assert.equal(made(), made());
  });

  test(`the ${name} is drawn in black, greys and white alone`, () => {
    const colours = [...made().matchAll(/#([0-9a-f]{6}|[0-9a-f]{3})\b/g)].map(([, hex = '']) => hex);
    assert.ok(colours.length > 0);
    for (const hex of colours) {
      const [r = 0, g = 0, b = 0] = (hex.match(hex.length === 3 ? /./g : /../g) ?? []).map((part) =>
        Number.parseInt(part, 16),
      );
      assert.ok(Math.max(r, g, b) - Math.min(r, g, b) <= 24, `#${hex} is a colour`);
    }
    assert.doesNotMatch(made(), /https?:\/\/(?!www\.w3\.org)/);
  });
}

test('the hub is the one square, and each style of tie that occurs is in the legend, and no other', () => {
  const svg = charts.graph();
  assert.equal([...svg.matchAll(/<rect [^>]*class="full"/g)].length, 1);
  const shown = texts(svg);
  assert.deepEqual(
    Object.values(styles).filter((one) => shown.includes(one)),
    ['in force', 'signed', 'added'],
  );
  const lost = graphChart({ ...graph, nodes: graph.nodes.map((node) => ({ ...node, lost: node.id === 'XE' })) });
  assert.notEqual(lost, svg);
});

test('a tie of two opposite States does not run through the hub', () => {
  const nodes = 'XA XB XC'.split(' ').map((id) => ({ id, name: id }));
  const svg = graphChart({ ...graph, nodes, ties: [{ a: 'XB', b: 'XC', style: 'in-force' }] });
  assert.match(svg, /<path d="M[\d. ]+Q/);
});

test('a series leaves a gap where a year has no value', () => {
  const paths = [...charts.series().matchAll(/<path d="(M[^"]*)" class="line"/g)].map(([, d = '']) => d);
  assert.deepEqual(
    paths.map((d) => [...d.matchAll(/M/g)].length),
    [2, 1],
  );
});

test('property: the ring keeps all it was given, whatever the order of the ties', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
  fc.assert(
    fc.property(
      fc.uniqueArray(id, { minLength: 1 }),
      fc.array(fc.record({ a: id, b: id }), { maxLength: 9 }),
      (nodes, ties) => {
        const ring = ringOrder(nodes, ties);
        assert.deepEqual(ring.toSorted(), nodes.toSorted());
        assert.deepEqual(ringOrder(nodes, ties.toReversed()), ring);
      },
    ),
  );
});

test('property: wrapped lines keep every sign that is no space, and fit unless one word is too long', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'B', ' ', '日', '、', '本') }), (text) => {
      const lines = wrapped(text, 10, 60);
      assert.equal(lines.join('').replaceAll(' ', ''), text.replaceAll(' ', ''));
      for (const line of lines) if (!/[aB]{6}|、/.test(line)) assert.ok(textWidth(line, 10) <= 60, line);
    }),
  );
});
