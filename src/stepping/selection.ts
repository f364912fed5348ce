import type { AnyEventObject, SnapshotStatus } from 'xstate';
import { type Branch, type Candidate, type Configuration, inOrder, type Row } from './configuration.js';
import { SteppingError } from './errors.js';
import { type Plan, planTransitions } from './plan.js';
import type { Run } from './run.js';
import type { Transition } from './stateTable.js';

// Arguments are passed one by one rather than in an object: this is the path of every step.

/** The microstep that an event brings about, if any. */
export function planForEvent(
  row: Row,
  configuration: Configuration,
  context: unknown,
  event: AnyEventObject,
  status: SnapshotStatus,
): Plan | undefined {
  if (row.list !== undefined) {
    const candidate = firstToPass(row.list, configuration, context, event);
    return candidate && planOf(candidate, configuration, status);
  }
  const chosen: Candidate[] = [];
  choose(row.tree, configuration, context, event, chosen);
  return planOfAll(chosen, configuration, status);
}

/** The microstep of one candidate for an event, by its place in the order in which they are asked; no guard is asked. */
export function planOfChosen(
  row: Row,
  chosen: number,
  configuration: Configuration,
  status: SnapshotStatus,
): Plan {
  const candidate = (row.list ?? inOrder(row.tree))[chosen];
  if (candidate === undefined) throw new RangeError(`there is no candidate ${chosen} for the event`);
  return planOf(candidate, configuration, status);
}

/** The microstep of the `always` transitions that are open now, if any. */
export function planForAlways({ configuration, context, event, status }: Run): Plan | undefined {
  if (configuration.always.length === 0) return undefined;
  const chosen: Candidate[] = [];
  for (const chain of configuration.always) {
    const isOpen = ({ transition: { guard } }: Candidate) => !guard || guard(context, event, configuration);
    const candidate = chain.find(isOpen);
    if (candidate && !chosen.includes(candidate)) chosen.push(candidate);
  }
  return planOfAll(chosen, configuration, status);
}

/** Whether a candidate's guard lets an event through; a guard that throws is named. */
export function passes(
  { transition }: Candidate,
  configuration: Configuration,
  context: unknown,
  event: AnyEventObject,
): boolean {
  const { guard } = transition;
  if (guard === undefined) return true;
  try {
    return Boolean(guard(context, event, configuration));
  } catch (cause) {
    throw guardThrew(transition, event, cause);
  }
}

function guardThrew({ source }: Transition, event: AnyEventObject, cause: unknown): SteppingError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const where = `event '${event.type}' in state '${source.id}'`;
  return new SteppingError('guard-threw', `A guard threw on ${where}: ${reason}`, { cause });
}

function firstToPass(
  list: readonly Candidate[],
  configuration: Configuration,
  context: unknown,
  event: AnyEventObject,
): Candidate | undefined {
  for (const candidate of list) {
    if (passes(candidate, configuration, context, event)) return candidate;
  }
  return undefined;
}

/** Adds the candidates chosen below a branch; a state's own are asked only where no inner one was chosen. */
function choose(
  branch: Branch,
  configuration: Configuration,
  context: unknown,
  event: AnyEventObject,
  chosen: Candidate[],
): void {
  const before = chosen.length;
  for (const inner of branch.inner) choose(inner, configuration, context, event, chosen);
  if (chosen.length > before) return;
  const own = firstToPass(branch.own, configuration, context, event);
  if (own) chosen.push(own);
}

function planOfAll(
  chosen: readonly Candidate[],
  configuration: Configuration,
  status: SnapshotStatus,
): Plan | undefined {
  const [first] = chosen;
  if (first === undefined) return undefined;
  if (chosen.length === 1) return planOf(first, configuration, status);
  return jointPlan(chosen, configuration, status);
}

function planOf(candidate: Candidate, configuration: Configuration, status: SnapshotStatus): Plan {
  if (status === 'done') return jointPlan([candidate], configuration, status);
  candidate.plan ??= planTransitions(configuration, [candidate.transition], false);
  return candidate.plan;
}

function jointPlan(chosen: readonly Candidate[], configuration: Configuration, status: SnapshotStatus): Plan {
  const transitions = chosen.map((candidate) => candidate.transition);
  const done = status === 'done';
  const key = `${done ? 'done ' : ''}${transitions.map((transition) => transition.index).join()}`;
  let plan = configuration.jointPlans.get(key);
  if (plan === undefined) {
    plan = planTransitions(configuration, transitions, done);
    configuration.jointPlans.set(key, plan);
  }
  return plan;
}
