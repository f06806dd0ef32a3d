// Three graphs with all their figures as another program reckoned them, and what each figure is called here.
import { readFileSync } from 'node:fs';

import type { Tie } from '../../src/network/graph.ts';

type Scores = Readonly<Record<string, number>>;

/** One graph with its figures, as the file has them. */
export type Fixture = {
  readonly name: string;
  readonly nodes: readonly string[];
  readonly edges: readonly Tie[];
  readonly hub: string;
  readonly degree: Scores;
  readonly betweenness_raw: Scores;
  readonly betweenness_normalized: Scores;
  readonly closeness_wf_improved: Scores;
  readonly clustering: Scores;
  readonly core_number: Scores;
  readonly burt_constraint: Scores;
  readonly density: number;
  readonly transitivity: number;
  readonly freeman_degree_centralization: number;
  readonly freeman_betweenness_centralization: number;
  readonly freeman_closeness_centralization: number;
  readonly global_efficiency: number;
  readonly components: readonly (readonly string[])[];
  readonly articulation_points: readonly string[];
  readonly bridges: readonly Tie[];
  readonly algebraic_connectivity: number;
  readonly core_periphery: { readonly r: number; readonly core: readonly string[] };
  readonly without_hub: {
    readonly edges: number;
    readonly density: number;
    readonly freeman_degree_centralization: number;
    readonly freeman_betweenness_centralization: number;
    readonly components: readonly (readonly string[])[];
    readonly efficiency_nonhub_pairs_with_hub: number;
    readonly efficiency_nonhub_pairs_without_hub: number;
    readonly hub_dependence: number;
    readonly connected_pair_share: number;
  };
  readonly hub_betweenness_share: number;
  readonly expected_connected_nonhub_pairs: Readonly<Record<string, number>>;
};

export const fixtures = (
  JSON.parse(readFileSync(new URL('fixtures.json', import.meta.url), 'utf8')) as { readonly graphs: readonly Fixture[] }
).graphs;

/** One of them by its name. */
export function fixture(name: string): Fixture {
  const found = fixtures.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no fixture ${name}`);
  return found;
}
