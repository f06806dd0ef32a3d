// What the pages of the network show, against what the command says of the same question; and that States keep their places.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { civilDate } from '../../src/kernel/civil-date.ts';
import type { Graph, Tie } from '../../src/network/graph.ts';
import type { Measures } from '../../src/network/measures.ts';
import type { WhatIf } from '../../src/network/what-if.ts';
import { networkContext } from '../../src/report/network/frame.ts';
import { placesOn } from '../../src/report/svg/ring.ts';
import { type SceneQuestion, scenesOf } from '../../web/src/engine/scenes.ts';
import { answerOfScene, suppositionName } from '../../web/src/pages/network/answer.ts';
import { comity } from '../cli/run.ts';
import { register, rules } from '../network/given.ts';
import { realLaw } from '../report/example.ts';

const { scene, layers, series, candidates } = scenesOf(register, rules);

function said<T>(...words: readonly string[]): T {
  const { code, out, err } = comity(['network', ...words, '--json']);
  assert.equal(code, 0, err);
  return JSON.parse(out) as T;
}

/** As data goes through JSON. */
const plain = <T>(value: T): unknown => JSON.parse(JSON.stringify(value));

const ON = '2026-11-22';
/** The same set as the page has it in its address, and as it is typed. */
const SETS = [
  [undefined, []],
  ['article-5', ['--nodes', 'article-5']],
  [
    ['US', 'KR', 'JP', 'AU'],
    ['--nodes', 'US,KR,JP,AU'],
  ],
] as const;

describe('the figures of the pages', () => {
  for (const [nodes, flags] of SETS) {
    const set = nodes === undefined ? {} : { nodes };
    const asked = { on: civilDate(ON), counting: 'signed', ...set } as const;
    const typed = ['--on', ON, '--signed', ...flags];
    const name = `among ${String(nodes ?? 'the States of the layer')}`;

    it(`are those of the command in every layer, ${name}`, () => {
      type Said = { readonly edges: readonly Tie[]; readonly nodes: object; readonly measures: Measures };
      const { networks } = said<{ readonly networks: readonly Said[] }>('measures', ...typed);
      const here = layers(asked).map(({ statement, graph, measures }) => ({
        nodes: statement.nodes,
        edges: graph.edges,
        measures,
      }));
      assert.ok(networks.length > 5);
      assert.deepEqual(
        plain(here),
        networks.map((one) => ({ nodes: one.nodes, edges: one.edges, measures: one.measures })),
      );
    });

    it(`are those of the command where something is supposed, ${name}`, () => {
      const question: SceneQuestion = {
        ...asked,
        layer: 'access',
        add: nodes === 'article-5' ? ['gb-jp-raa-2023'] : ['JP-KR'],
        remove: ['AU-JP'],
        lose: ['US'],
        doubt: 'JP',
      };
      const add = question.add.flatMap((what) => ['--add', what]);
      const command = said<WhatIf & { readonly doubt: unknown }>(
        'what-if',
        ...typed,
        ...add,
        '--remove',
        'AU-JP',
        '--lose',
        'US',
        '--doubt',
        'JP',
      );
      const { result, doubt } = scene(question);
      const { before, after, change, added, removed } = command;
      assert.deepEqual(plain(result), { before, after, change, added, removed });
      assert.deepEqual(plain(doubt), command.doubt);
    });

    it(`are those of the command year by year and for ties that are not there, ${name}`, () => {
      const span = ['--layer', 'access', '--from', '2005', '--to', '2026'];
      const { series: rows } = said<{ readonly series: readonly { readonly rows: unknown }[] }>(
        'series',
        '--both',
        ...span,
        ...flags,
      );
      const here = series(set, ['access'], { from: 2005, to: 2026 });
      assert.deepEqual(
        plain(here.map((one) => one.rows)),
        rows.map((one) => one.rows),
      );
      const command = said<{ readonly candidates: unknown }>('candidates', ...typed);
      assert.deepEqual(plain(candidates({ ...asked, layer: 'access' }).candidates), command.candidates);
    });
  }
});

describe('of a hub that is not among the States', () => {
  it('no figure of the page speaks, as none of the command does', () => {
    const nodes = ['AU', 'JP', 'PH'];
    const asked = { on: civilDate(ON), counting: 'in-force', nodes, add: [], remove: [], lose: [] } as const;
    for (const layer of Object.keys(rules.layers)) {
      const { measures, result } = scene({ ...asked, layer });
      assert.equal(measures.hub, undefined);
      const { dependence, connected, connectedWithout, betweennessShare } = result.before;
      assert.deepEqual([dependence, connected, connectedWithout, betweennessShare], Array.from({ length: 4 }), layer);
      const flags = ['--layer', layer, '--nodes', String(nodes), '--on', ON];
      assert.deepEqual(plain(result.before), said<WhatIf>('what-if', ...flags).before);
    }
  });
});

describe('what ties no two of the States', () => {
  it('is told to change nothing, and nothing is passed over', () => {
    const asked = { on: civilDate(ON), counting: 'in-force', nodes: ['AU', 'PH'], layer: 'access' } as const;
    const context = networkContext('en', { law: realLaw(), register, rules });
    for (const what of ['gb-jp-raa-2023', 'JP-KR']) {
      const found = scene({ ...asked, add: [what], remove: [], lose: [] });
      assert.deepEqual(found.question.add, [what]);
      assert.deepEqual([found.result.added, found.result.removed], [[], []]);
      const unchanged = context.words.network.unchanged(suppositionName(context, what));
      assert.deepEqual(answerOfScene(context, found), [unchanged]);
    }
    assert.deepEqual(scene({ ...asked, add: ['no-such-pact'], remove: [], lose: [] }).question.add, []);
  });
});

describe('the places of States', () => {
  const CENTRE = { x: 0, y: 0, radius: 100 };
  const years = Array.from({ length: 76 }, (_, at) => civilDate(`${1951 + at}-06-30`));

  it('are the same in every year, in every layer and for a set that was chosen', () => {
    for (const layer of Object.keys(rules.layers))
      for (const nodes of [undefined, 'article-5', ['US', 'KR', 'JP', 'AU']]) {
        const found = years.map((on) => {
          const question = { layer, on, counting: 'signed', add: [], remove: [], lose: [] } as const;
          const { ring, before, hub } = scene({ ...question, ...(nodes === undefined ? {} : { nodes }) });
          drawnAll(before, ring, hub);
          return [...placesOn(CENTRE, ring, before.nodes.includes(hub) ? hub : undefined)];
        });
        assert.ok((found[0]?.length ?? 0) > 2, layer);
        for (const places of found) assert.deepEqual(places, found[0], layer);
      }
  });
});

/** Each State has one place: on the ring, or in the middle. */
function drawnAll({ nodes }: Graph, ring: readonly string[], hub: string): void {
  assert.deepEqual([...ring, ...nodes.filter((node) => node === hub)].toSorted(), nodes);
}
