// All measures of every layer, 1951 to today, among the 11 States of the register and among 200 that are drawn; beside graphology-metrics where it
// has the measure. The peer is the package that the project itself depends on: what is measured is what our way through it costs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import graphology from 'graphology';
import betweenness from 'graphology-metrics/centrality/betweenness.js';
import closeness from 'graphology-metrics/centrality/closeness.js';
import degree from 'graphology-metrics/centrality/degree.js';
import density from 'graphology-metrics/graph/density.js';

import { chanceFrom } from '../src/kernel/chance.ts';
import { civilDate, earlierOf } from '../src/kernel/civil-date.ts';
import { degrees, normalisedBetweenness } from '../src/network/centrality.ts';
import { graphOf, tieOf } from '../src/network/graph.ts';
import { rulesFromFile } from '../src/network/layers.ts';
import { measuresOf } from '../src/network/measures.ts';
import { networkBy } from '../src/network/network.ts';
import {
  EXACT_TIES,
  exactConnectedness,
  expectedConnectedness,
  sampledConnectedness,
} from '../src/network/reliability.ts';
import { densityOf, reachWeightedCloseness } from '../src/network/structure.ts';
import { home, machine, told } from './shared.mjs';

machine();
const version = (name) => JSON.parse(readFileSync(join(home, 'node_modules', name, 'package.json'), 'utf8')).version;
console.log(['graphology', 'graphology-metrics', 'ml-matrix'].map((name) => `${name} ${version(name)}`).join(' · '));

const read = (path) => readFileSync(join(home, path), 'utf8');
const register = JSON.parse(read('register/compiled.json'));
const law = JSON.parse(read('law/compiled.json'));
const rules = rulesFromFile(read('register/layers.yaml'), 'layers.yaml', [
  ...Object.keys(law.vocabulary.states),
  ...Object.keys(register.states),
]).value;
const layers = Object.keys(rules.layers);
const [FIRST, LAST] = [1951, Number(register.asOf.slice(0, 4))];
const YEARS = Array.from({ length: LAST - FIRST + 1 }, (_, index) => FIRST + index);
const seconds = (ms) => (ms < 1000 ? `${ms.toFixed(0)} ms` : `${(ms / 1000).toFixed(2)} s`);
const timed = (work) => {
  const from = performance.now();
  const value = work();
  return { value, ms: performance.now() - from };
};

/** Every layer at the end of every year among the States of the access series. */
function ofRegister() {
  return layers.flatMap((layer) => {
    const at = networkBy(register, rules, { layer, counting: 'signed', nodes: 'access-11' });
    return YEARS.map((year) => at(earlierOf(civilDate(`${year}-12-31`), register.asOf)).graph);
  });
}

/** Two hundred States whose ties grow year by year, the well tied more likely, to about those of today's busiest layers. */
function drawn(seed) {
  const nodes = Array.from({ length: 200 }, (_, place) => `S${String(place).padStart(3, '0')}`);
  return layers.flatMap((_, layer) => {
    const chance = chanceFrom(seed + layer);
    const pick = (among) => among[Math.floor(chance() * among.length)];
    const ends = [...nodes];
    const ties = [];
    return YEARS.map(() => {
      for (let more = 0; more < 8; more += 1) {
        const [a, b] = [pick(nodes), pick(ends)];
        if (a === b) continue;
        ties.push(tieOf(a, b));
        ends.push(a, b, b);
      }
      return graphOf(nodes, ties);
    });
  });
}

/** What graphology-metrics has of the measures, by the plainest calls. */
function peer({ nodes, edges }) {
  const graph = new graphology.UndirectedGraph();
  for (const node of nodes) graph.addNode(node);
  for (const [a, b] of edges) graph.addEdge(a, b);
  return {
    degree: degree.degreeCentrality(graph),
    betweenness: betweenness(graph, { getEdgeWeight: null }),
    closeness: closeness(graph, { wassermanFaust: true }),
    density: density.density(graph),
  };
}

/** The same by our own calls. */
function same(graph) {
  return {
    degree: degrees(graph),
    betweenness: normalisedBetweenness(graph),
    closeness: reachWeightedCloseness(graph),
    density: densityOf(graph),
  };
}

function mustBeEqual(ours, theirs, n) {
  for (const name of ['betweenness', 'closeness', 'degree'])
    for (const [node, value] of Object.entries(theirs[name])) {
      const own = name === 'degree' ? ours.degree[node] / (n - 1) : ours[name][node];
      if (Math.abs(own - value) > 1e-9) throw new Error(`${name} of ${node}: ${own}, the peer ${value}`);
    }
  if (Math.abs(ours.density - theirs.density) > 1e-9) throw new Error('density differs');
}

// A graph that was looked at keeps its structure: each pass gets new ones.
const copied = (graphs) => graphs.map(({ nodes, edges }) => ({ nodes, edges }));
const sets = [
  { name: '11 States of the register', graphs: ofRegister() },
  { name: '200 States drawn with seed 7', graphs: drawn(7) },
];
for (const { name, graphs } of sets) {
  const most = Math.max(...graphs.map(({ edges }) => edges.length));
  const what = `${name}, ${layers.length} layers × ${YEARS.length} years, up to ${most} ties`;
  for (const graph of graphs) mustBeEqual(same(graph), peer(graph), graph.nodes.length);
  console.log(`${what}: degree, betweenness, closeness and density are equal in both`);
  const least = (of) =>
    Math.min(
      ...[0, 1, 2].map(() => {
        const own = copied(graphs);
        return timed(() => own.map(of)).ms;
      }),
    );
  const [ours, theirs] = [least(same), least(peer)];
  told({
    what: `${what}: these four`,
    ours: seconds(ours),
    peer: `graphology-metrics ${seconds(theirs)}`,
    ratio: (ours / theirs).toFixed(2),
  });
  const hub = graphs[0].nodes.includes('US') ? 'US' : graphs[0].nodes[0];
  const own = copied(graphs);
  const all = timed(() => own.map((graph) => measuresOf(graph, hub)));
  told({
    what: `${what}: all measures, the hub's included`,
    ours: `${seconds(all.ms)}, ${(all.ms / graphs.length).toFixed(2)} ms a graph`,
    peer: 'none has them',
    ratio: '-',
    goal: 'equal answers, times printed',
    met: true,
  });
}

// The unreliable node: exactly as far as that goes, then by drawing, with the error of the estimate.
const chance = chanceFrom(11);
const doubt = { atNode: 0.5, elsewhere: 0.95 };
const odds = (hub) => (tie) => (tie.includes(hub) ? doubt.atNode : doubt.elsewhere);
const real = networkBy(register, rules, { layer: 'access', counting: 'signed', coding: 'nato-clique' })(
  register.asOf,
).graph;
const others = real.nodes.filter((node) => node !== 'US');
const exact = timed(() => exactConnectedness(real, others, odds('US')));
const estimate = timed(() => sampledConnectedness(real, others, odds('US'), { chance, samples: 100_000 }));
const off = Math.abs(estimate.value.share - exact.value.share) / estimate.value.standardError;
told({
  what: `unreliable hub, 11 States, ${real.edges.length} of at most ${EXACT_TIES} doubtful ties`,
  ours: `exact ${exact.value.share.toFixed(6)} in ${seconds(exact.ms)}`,
  peer: `100,000 draws ${estimate.value.share.toFixed(6)} ± ${estimate.value.standardError.toFixed(6)} in ${seconds(estimate.ms)}`,
  ratio: `${off.toFixed(2)} standard errors apart`,
  goal: '≤ 4',
  met: off <= 4,
});
const large = sets[1].graphs.at(-1);
const many = timed(() => expectedConnectedness(large, 'S000', doubt, { chance, samples: 10_000 }));
told({
  what: `unreliable node, 200 States, ${large.edges.length} doubtful ties`,
  ours: `10,000 draws ${many.value.share.toFixed(6)} ± ${many.value.standardError.toFixed(6)} (standard error) in ${seconds(many.ms)}`,
  peer: 'none',
  ratio: '-',
  goal: 'an error bound with the estimate',
  met: Number.isFinite(many.value.standardError),
});
