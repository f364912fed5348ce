import { isOwed } from '../../../src/deadlines/deadline.ts';
import type { ChartStep } from '../../../src/machines/lifecycle/chart.ts';
import { morning, on, type Sample, type Standing, tried } from '../incident/steps.ts';
import { passing } from './starts.ts';

/** A step from one standing to the next, taken. */
export interface Edge {
  readonly before: Standing;
  readonly sample: Sample;
  readonly after: Standing;
  readonly from: number;
  readonly to: number;
}
/** Everything that can be reached, and how each guard of each step answered. */
export interface Reached {
  readonly nodes: readonly Standing[];
  readonly edges: readonly Edge[];
  /** Steps met with, each named by where it was first: `state event #candidate`. One that every state has is one step. */
  readonly known: ReadonlyMap<ChartStep, string>;
  readonly taken: ReadonlySet<ChartStep>;
  /** By `event guard`: the answers seen. */
  readonly answers: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Where a walk starts: opened already, or with the event that opens it. */
export interface Start {
  readonly standing: Standing;
  readonly opener?: Sample;
}

/**
 * What a standing is told apart by: of deadlines that are over, which kinds ended how, not how often or under which id; of talks that were
 * tried, which, not in which order. Whatever follows is the same.
 */
function nameOf({ value, snapshot, context }: Standing, moment: string): string {
  const over = new Set<string>();
  const running = context.deadlines.flatMap((deadline) => {
    const { id: _, ...told } = deadline;
    if (isOwed(deadline)) return [told];
    over.add(`${deadline.kind} ${deadline.state}`);
    return [];
  });
  const { deadlines: _, tried = {}, ...rest } = context as typeof context & { tried?: object };
  return JSON.stringify([
    value,
    snapshot.status,
    moment,
    rest,
    Object.entries(tried).sort(),
    running,
    [...over].sort(),
  ]);
}

/** Walks breadth first from some starts, letting at most so many deadlines pass on one way. */
export function reach(
  starts: readonly Start[],
  samples: readonly Sample[],
  mostPassed = 5,
  inTurn: (sample: Sample, at: Standing) => boolean = () => true,
): Reached {
  const nodes: { standing: Standing; moment: string; passed: number }[] = [];
  const index = new Map<string, number>();
  const edges: Edge[] = [];
  const [known, taken] = [new Map<ChartStep, string>(), new Set<ChartStep>()];
  const answers = new Map<string, Set<string>>();
  const place = (standing: Standing, moment: string, passed: number): number => {
    const name = nameOf(standing, moment);
    const found = index.get(name) ?? nodes.length;
    if (found === nodes.length) {
      index.set(name, found);
      nodes.push({ standing, moment, passed });
    }
    return found;
  };
  const step = (from: number, sample: Sample, moment: string, passed: number) => {
    const before = (nodes[from] as { standing: Standing }).standing;
    const event = { id: 'event-1', petition: 'petition-1', at: moment, ...sample };
    tried(before, event).forEach((one, candidate) => {
      const name = `${before.value} ${sample.type} #${candidate}`;
      if (!known.has(one.candidate)) known.set(one.candidate, name);
      if (one.taken) taken.add(one.candidate);
      for (const { guard, answer } of one.asked) {
        const asked = `${sample.type} ${guard.type} ${JSON.stringify(guard.params ?? '')}`;
        answers.set(asked, (answers.get(asked) ?? new Set()).add(answer.answer === 'yes' ? 'yes' : 'no'));
      }
    });
    const after = on(before, sample, moment);
    if (after.taken) edges.push({ before, sample, after, from, to: place(after, moment, passed) });
  };
  for (const { standing, opener } of starts) {
    const from = place(standing, morning, 0);
    if (opener) step(from, opener, morning, 0);
  }
  for (let from = 0; from < nodes.length; from++) {
    const { standing, moment, passed } = nodes[from] as (typeof nodes)[number];
    if (standing.snapshot.status !== 'active' || standing.snapshot.hasTag('unopened')) continue;
    for (const sample of samples) if (inTurn(sample, standing)) step(from, sample, moment, passed);
    const timer = passing(standing);
    if (!timer) continue;
    // The last day counts whole: the timer is refused until it is over.
    step(from, timer.sample, moment, passed);
    if (passed < mostPassed) step(from, timer.sample, timer.moment, passed + 1);
  }
  return { nodes: nodes.map(({ standing }) => standing), edges, known, taken, answers };
}

/** Standings from which no end can be reached. */
export function stuck({ nodes, edges }: Reached): string[] {
  const ends = new Set(nodes.flatMap(({ snapshot }, at) => (snapshot.status === 'done' ? [at] : [])));
  for (let before = -1; before < ends.size; ) {
    before = ends.size;
    for (const { from, to } of edges) if (ends.has(to)) ends.add(from);
  }
  return nodes.flatMap((node, at) =>
    ends.has(at) || node.snapshot.hasTag('unopened') ? [] : [`${node.value} ${JSON.stringify(node.context)}`],
  );
}
