import type { CheckedChart, Edge } from './chart.ts';
import { groups } from './groups.ts';

/** The states that can be reached from one along steps, itself included, whatever the guards say. */
export function reachedFrom(chart: CheckedChart, start: string): ReadonlySet<string> {
  const reached = new Set([start]);
  for (const name of reached)
    for (const { to } of chart.places.get(name)?.edges ?? []) if (to) reached.add(to);
  return reached;
}

/** Circles among edges, each as its states in order, once, from the state that comes first. */
export function circles(edges: readonly { readonly from: string; readonly to: string }[]): string[][] {
  const nodes = [...new Set(edges.map(({ from }) => from))];
  const next = new Map(
    groups(edges, ({ from }) => from).map(([from, out]) => [from, new Set(out.map(({ to }) => to))]),
  );
  const found: string[][] = [];
  const follow = (path: readonly string[]) => {
    const start = nodes.indexOf(path[0] as string);
    for (const to of next.get(path.at(-1) as string) ?? []) {
      if (to === path[0]) found.push([...path]);
      // Circles through an earlier state were found from there.
      else if (nodes.indexOf(to) > start && !path.includes(to)) follow([...path, to]);
    }
  };
  for (const node of nodes) follow([node]);
  return found;
}

/** The edges of a chart with the state that each starts from; one for every state has each of them. */
export function stepsBetween(
  chart: CheckedChart,
  wanted: (edge: Edge) => boolean,
): { readonly from: string; readonly to: string; readonly edge: Edge }[] {
  return [...chart.places.values()].flatMap(({ name, edges }) =>
    edges.filter(wanted).map((edge) => ({ from: name, to: edge.to ?? name, edge })),
  );
}
