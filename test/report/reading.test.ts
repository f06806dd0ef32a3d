// How the figures of a network are to be read: the sentence says the figure itself, in both languages.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { civilDate } from '../../src/kernel/civil-date.ts';
import { candidatesOf } from '../../src/network/candidates.ts';
import { measuresOf } from '../../src/network/measures.ts';
import { networkOn } from '../../src/network/network.ts';
import { seriesOf } from '../../src/network/series.ts';
import { suppose } from '../../src/network/supposition.ts';
import { candidatesTold } from '../../src/report/network/candidates.ts';
import { networkContext, restsOf } from '../../src/report/network/frame.ts';
import { type Measured, measuresTold } from '../../src/report/network/measures.ts';
import { readingOfLayers, readingOfMeasures, readingOfSupposed } from '../../src/report/network/reading.ts';
import { seriesTold } from '../../src/report/network/series.ts';
import { whatIfTold } from '../../src/report/network/what-if.ts';
import type { Lang } from '../../src/words/words.ts';
import { register, rules } from '../network/given.ts';
import { realLaw } from './example.ts';

const on = civilDate('2026-11-22');
const known = { law: realLaw(), register, rules };
const NONE = { add: [], remove: [], lose: [] };

function measured(layer: string, lang: Lang, nodes?: readonly string[]): Measured {
  const question = { layer, counting: 'signed', on, ...(nodes === undefined ? {} : { nodes }) } as const;
  const { graph, statement } = networkOn(register, rules, question);
  const rests = restsOf(lang, statement, statement.hub ?? '');
  return { rests, graph, measures: measuresOf(graph, statement.hub), signedOnly: [] };
}

function supposedIn(lang: Lang, what: { readonly remove?: readonly string[]; readonly lose?: readonly string[] }) {
  const network = networkOn(register, rules, { layer: 'access', counting: 'signed', on });
  const changed = suppose(register, network, 'US', { ...NONE, ...what });
  const given = { rests: restsOf(lang, network.statement, 'US'), what: '', lost: what.lose ?? [], ...changed };
  return { reading: readingOfSupposed(networkContext(lang, known), given), result: changed.result };
}

describe('the reading of a figure', () => {
  for (const lang of ['en', 'ja'] as const) {
    const context = networkContext(lang, known);

    it(`says how much the others depend on the hub, and who is next, in ${lang}`, () => {
      const one = measured('access', lang);
      const said = readingOfMeasures(context, one) ?? '';
      assert.ok(said.includes((one.measures.hub?.dependence ?? Number.NaN).toFixed(2)), said);
      // The reference has the Philippines before Australia without the hub.
      assert.ok(said.indexOf(context.state('PH')) > 0, said);
      assert.ok(said.indexOf(context.state('PH')) < said.indexOf(context.state('AU')), said);
    });

    it(`names layers by how much hangs on the hub, and none of which nothing does, in ${lang}`, () => {
      const layers = Object.keys(rules.layers).map((layer) => measured(layer, lang));
      const said = readingOfLayers(context, layers) ?? '';
      const named = layers
        .filter(({ measures }) => (measures.hub?.dependence ?? 0) > 0.001)
        .toSorted((a, b) => (b.measures.hub?.dependence ?? 0) - (a.measures.hub?.dependence ?? 0))
        .map(({ rests }) => said.indexOf(rests.title));
      assert.ok(named.length > 1 && named.every((at) => at >= 0), said);
      assert.deepEqual(
        named,
        named.toSorted((a, b) => a - b),
      );
      const webs = layers.filter(({ measures }) => measures.hub?.dependence === 0);
      for (const { rests } of webs) assert.ok(!said.includes(rests.title), rests.title);
    });

    it(`says before and after where something is supposed, and of a lost hub what is left, in ${lang}`, () => {
      const more = supposedIn(lang, { remove: ['AU-JP'] });
      for (const { dependence = Number.NaN } of [more.result.before, more.result.after])
        assert.ok(more.reading?.includes(dependence.toFixed(2)), more.reading);
      const lost = supposedIn(lang, { lose: ['US'] });
      for (const { connected = Number.NaN } of [lost.result.before, lost.result.after])
        assert.ok(lost.reading?.includes(connected.toFixed(2)), lost.reading);
    });

    it(`does not speak of a hub that is not among the States, in ${lang}`, () => {
      const one = measured('access', lang, ['AU', 'GB', 'JP', 'PH']);
      assert.equal(readingOfMeasures(context, one), undefined);
      const [answer = ''] = measuresTold(context, one).answer;
      assert.equal(answer, context.words.network.hubOutside(one.rests.title, context.the('US')));
      assert.equal(readingOfLayers(context, [one]), undefined);
    });

    it(`says the same where ties or States are supposed away, of ties that are not there and year by year, in ${lang}`, () => {
      const nodes = ['AU', 'JP', 'KR', 'PH'];
      const question = { layer: 'access', counting: 'signed', nodes } as const;
      const network = networkOn(register, rules, { ...question, on });
      const rests = restsOf(lang, network.statement, 'US');
      const outside = context.words.network.hubOutside(rests.title, context.the('US'));
      for (const lose of [[], ['AU']]) {
        const changed = suppose(register, network, 'US', { ...NONE, lose });
        assert.deepEqual(whatIfTold(context, { rests, what: '', lost: lose, ...changed }).answer, [outside]);
      }
      assert.deepEqual(candidatesTold(context, { rests, candidates: candidatesOf(network.graph, 'US', []) }).answer, [
        outside,
      ]);
      const series = seriesOf(register, rules, question, { from: 2024, to: 2026 });
      const [said = ''] = seriesTold(context, [{ rests, series }]).answer;
      assert.ok(said.endsWith(outside.slice(rests.title.length)), said);
      assert.ok(
        series.rows.every(({ dependence, connectedWithout }) => (dependence ?? connectedWithout) === undefined),
      );
    });
  }
});
