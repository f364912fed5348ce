import type { Terms } from '../../src/index.ts';
import type { ChartStep } from '../../src/machines/lifecycle/chart.ts';
import type { Condition } from '../../src/machines/lifecycle/condition.ts';
import { judge, type Tried } from '../../src/machines/lifecycle/judge.ts';
import type { WalkContext } from '../support/walk.ts';

/** All that a guard may look at. */
export interface Situation {
  readonly context: WalkContext;
  readonly event: { readonly type: string; readonly [field: string]: unknown };
  readonly env: Terms;
}

/** A step as it is written down, whichever states share it, and the conditions that stand before it. */
export interface Decision {
  readonly name: string;
  readonly candidate: ChartStep;
  readonly conditions: Readonly<Record<string, Condition<never, never, never>>>;
  /** Its conditions by name, a negated one with `not`. */
  readonly names: readonly string[];
  /** Whether every condition was seen to hold at once. */
  allHold: boolean;
  /** Conditions, by their place, that were seen to be the only one in the way. */
  readonly alone: Set<number>;
  /** Situations in which nothing or one thing was in the way, a few of each kind. */
  readonly near: Map<string, Situation[]>;
}

/** A decision of which nothing is known yet; its name without the conditions. */
export function decisionOf(name: string, candidate: ChartStep, conditions: Decision['conditions']): Decision {
  const names = candidate.meta.when.map(({ type, not }) => (not ? `not ${type}` : type));
  return { name, candidate, conditions, names, allHold: false, alone: new Set(), near: new Map() };
}

/** Situations kept of each kind: enough to vary. */
const mostMet = 12;
const mostVaried = 2;

/** What every condition of a step said, in their order. */
type Asked = Tried['asked'];

/** Asks every condition of a step. */
const ask = ({ candidate, conditions }: Decision, situation: Situation): Asked =>
  judge([candidate], conditions, situation)[0]?.asked ?? [];

/** The places of the conditions that say no, or find a fact missing. */
const failingIn = (asked: Asked): number[] => asked.flatMap(({ holds }, at) => (holds ? [] : [at]));

/** Keeps what a situation that was met shows, where its conditions have not been asked already asking them. */
export function note(decision: Decision, situation: Situation, asked = ask(decision, situation)): void {
  keep(decision, failingIn(asked), situation, 'met', mostMet);
}

/** The same for a situation in which one fact was changed: it counts where it is still one as the schemas have it. */
export function noteVaried(
  decision: Decision,
  situation: Situation,
  fact: string,
  isValid: (situation: Situation) => boolean,
): void {
  let failing: number[];
  try {
    failing = failingIn(ask(decision, situation));
  } catch (error) {
    // A guard may rely on the schema, which would have refused this.
    if (isValid(situation)) throw error;
    return;
  }
  if (failing.length > 1 || !isWanted(decision, failing, fact) || !isValid(situation)) return;
  keep(decision, failing, situation, fact, mostVaried);
}

const kindOf = (failing: readonly number[], fact: string) => `${failing} ${fact}`;

/** Whether it shows something new, or is one of the first in which this fact was changed. */
function isWanted({ allHold, alone, near }: Decision, failing: readonly number[], fact: string): boolean {
  const [at] = failing;
  const isNew = at === undefined ? !allHold : !alone.has(at);
  return isNew || (near.get(kindOf(failing, fact))?.length ?? 0) < mostVaried;
}

function keep(
  decision: Decision,
  failing: readonly number[],
  situation: Situation,
  fact: string,
  most: number,
): void {
  if (failing.length > 1) return;
  const [at] = failing;
  if (at === undefined) decision.allHold = true;
  else decision.alone.add(at);
  const kind = kindOf(failing, fact);
  const kept = decision.near.get(kind) ?? [];
  if (kept.length < most) kept.push(situation);
  decision.near.set(kind, kept);
}

/** Conditions of a step that no pair of situations shows to decide alone; all of them where the step is never free. */
export function unshown({ allHold, alone, names }: Decision): string[] {
  return names.filter((_, at) => !allHold || !alone.has(at));
}
