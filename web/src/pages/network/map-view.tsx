// The map: States as dots at their capitals, ties as great circles. Land alone is drawn, and no border.
import { geoAzimuthalEqualArea, geoCircle, geoGraticule, geoInterpolate, geoPath, type GeoProjection } from 'd3-geo';
import { use, useMemo } from 'react';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import landAddress from 'world-atlas/land-110m.json?url';

import { sentences } from '../../../../src/report/register/names.ts';
import { textWidth } from '../../../../src/report/svg/picture.ts';
import type { Run } from '../../../../src/report/svg/ring.ts';
import { useWords } from '../../app/language.ts';
import { capitals } from '../../data/capitals.ts';
import { fetched } from '../../data/fetched.ts';
import { useWidth } from '../../parts/use-width.ts';
import { type Pictured, SceneDrawing } from './scene-drawing.tsx';
import { type Line, linesOf } from './tie-style.ts';
import { networkWords } from './words.ts';

const land = fetched<Topology>(landAddress);

/** In the middle of the map: all ties of the register run within half the globe around it, so that none is cut. */
const MIDDLE = { longitude: 152, latitude: 38 } as const;
/** Degrees from the middle to the edge. */
const REACH = 112;

const DOT = 5;

/** The network on a map without borders, a dot for each capital. */
export function MapView(given: Pictured) {
  const { context } = given.base;
  const words = useWords(networkWords);
  const topology = use(land());
  const [box, width] = useWidth<HTMLDivElement>(260, 760);
  const size = Math.min(width, 640);
  const { projection, outline, grid, shore } = useMemo(
    () => drawnWorld(topology, size, width),
    [topology, size, width],
  );
  const path = geoPath(projection).digits(1);
  const { before, hub } = given.scene;
  const placed = before.nodes.filter((node) => Object.hasOwn(capitals, node));
  const lacks = before.nodes.filter((node) => !placed.includes(node));
  const pointOf = (node: string): readonly [number, number] => projection(degreesOf(node)) ?? [0, 0];
  const spots = new Map(
    placed.map((node) => {
      const [x, y] = pointOf(node);
      return [node, { x, y, size: node === hub ? DOT + 1 : DOT, ring: DOT + 6 }];
    }),
  );
  const runOf = ({ a, b }: Line): Run => {
    const [from, to] = [degreesOf(a), degreesOf(b)];
    const [x, y] = projection(geoInterpolate(from, to)(0.5)) ?? [0, 0];
    return { path: path({ type: 'LineString', coordinates: [from, to] }) ?? '', middle: { x, y } };
  };
  const names = labelsOf(
    placed.map((node) => ({ node, at: pointOf(node), text: width >= 520 ? context.state(node) : node })),
    width,
  );
  return (
    <SceneDrawing
      {...given}
      picture="map"
      box={box}
      width={width}
      keyTop={size + 28}
      lines={linesOf(given.scene)}
      spots={spots}
      runOf={runOf}
      hint={sentences(context, [
        words.mapNote,
        words.graphHint,
        ...(lacks.length > 0 ? [words.mapLacks(lacks.map(context.state))] : []),
      ])}
      ground={
        <>
          <path d={outline} className="map-sea" />
          <path d={grid} className="map-grid" />
          <path d={shore} className="map-land" />
        </>
      }
      labels={names.map(({ node, text, x, y, end }) => (
        <text key={node} x={x} y={y} className={`pic-text pic-halo map-name${end ? ' pic-end' : ''}`}>
          {text}
        </text>
      ))}
    />
  );
}

/** Longitude and latitude, as maps have them. */
function degreesOf(node: string): [number, number] {
  const [latitude, longitude] = capitals[node]?.degrees ?? [0, 0];
  return [longitude, latitude];
}

function drawnWorld(
  topology: Topology,
  size: number,
  width: number,
): { readonly projection: GeoProjection; readonly outline: string; readonly grid: string; readonly shore: string } {
  const edge = geoCircle().center([MIDDLE.longitude, MIDDLE.latitude]).radius(REACH)();
  const projection = geoAzimuthalEqualArea()
    .rotate([-MIDDLE.longitude, -MIDDLE.latitude])
    .clipAngle(REACH)
    .fitExtent(
      [
        [(width - size) / 2 + 1, 1],
        [(width + size) / 2 - 1, size - 1],
      ],
      edge,
    );
  const path = geoPath(projection).digits(1);
  const shore = topology.objects['land'];
  return {
    projection,
    outline: path({ type: 'Sphere' }) ?? '',
    grid: path(geoGraticule().step([30, 30])()) ?? '',
    shore: shore === undefined ? '' : (path(feature(topology, shore)) ?? ''),
  };
}

interface Label {
  readonly node: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly end: boolean;
}

/** Names beside their dots, on the other side or moved up or down where they would cover another. */
function labelsOf(
  dots: readonly { readonly node: string; readonly at: readonly [number, number]; readonly text: string }[],
  width: number,
): readonly Label[] {
  const taken: { readonly x: number; readonly y: number; readonly w: number }[] = dots.map(({ at: [x, y] }) => ({
    x: x - 7,
    y: y + 5,
    w: 14,
  }));
  return dots
    .toSorted((a, b) => a.at[1] - b.at[1])
    .map(({ node, at: [x, y], text }) => {
      const wide = textWidth(text, 13);
      const tries = [0, -13, 13, -24, 24].flatMap((down) =>
        [false, true].map((end) => ({ end, x: end ? x - 10 : x + 10, y: y + 5 + down })),
      );
      const free = ({ end, x: left, y: base }: (typeof tries)[number]): boolean => {
        const from = end ? left - wide : left;
        return (
          from >= 0 &&
          from + wide <= width &&
          taken.every((one) => one.x > from + wide || one.x + one.w < from || Math.abs(one.y - base) > 13)
        );
      };
      const found = tries.find(free) ?? { end: false, x: x + 10, y: y + 5 };
      taken.push({ x: found.end ? found.x - wide : found.x, y: found.y, w: wide });
      return { node, text, ...found };
    });
}
