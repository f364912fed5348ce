import { type AnyStateMachine, getInitialMicrosteps, getMicrosteps } from 'xstate';
import type { AnyLifecycle } from '../../src/engine/lifecycles.js';
import type { Terms } from '../../src/index.js';
import { asOpening, type StepMeta } from '../../src/machines/lifecycle/grammar.js';
import { standardTerms } from '../../src/machines/lifecycle/standardTerms.js';
import { samples as answerability } from '../machines/samples/answerability.js';
import { samples as complexApproval } from '../machines/samples/complexApproval.js';
import { samples as firstVisit } from '../machines/samples/firstVisit.js';
import { samples as generalApproval } from '../machines/samples/generalApproval.js';
import { samples as handling } from '../machines/samples/handling.js';
import { samples as reexamination } from '../machines/samples/reexamination.js';
import { samples as review } from '../machines/samples/review.js';
import { samples as supervision } from '../machines/samples/supervision.js';
import type { Samples, Walk, WalkContext } from '../support/walk.js';
import { type Decision, decisionOf, type Situation } from './situations.js';

/** What the lifecycles start from that begin with a choice. */
const starts = {
  answerability,
  complexApproval,
  firstVisit,
  generalApproval,
  handling,
  reexamination,
  review,
  supervision,
} as unknown as Readonly<Record<string, Samples>>;

interface Way {
  readonly meta: StepMeta;
  readonly target: readonly string[];
}
/** A moment between two states, as XState goes through it. */
interface Between {
  readonly value: string;
  readonly context: WalkContext;
}

const waysIn = (lifecycle: AnyLifecycle): ReadonlyMap<string, readonly Way[]> =>
  new Map(
    Object.entries(lifecycle.machine.states).flatMap(([name, { always = [] }]) =>
      always.length === 0
        ? []
        : [
            [
              name,
              always.map(({ meta, target = [] }) => ({
                meta: meta as unknown as StepMeta,
                target: target.map(({ key }) => key),
              })),
            ] as const,
          ],
    ),
  );

/** The decisions of a lifecycle's choices, by the state in which they are made. */
export function choicesOf(lifecycle: AnyLifecycle): ReadonlyMap<string, readonly Decision[]> {
  return new Map(
    [...waysIn(lifecycle)].map(([state, ways]) => [
      state,
      ways
        .filter(({ meta }) => meta.when.length > 0)
        .map(({ meta, target }) =>
          decisionOf(
            `${lifecycle.id} ${state} → ${target}`,
            { source: state, target, meta },
            lifecycle.conditions,
          ),
        ),
    ]),
  );
}

function startsOf(lifecycle: AnyLifecycle): readonly object[] {
  const samples = starts[lifecycle.id];
  const at = samples?.at ?? '2026-03-02T09:00:00+08:00';
  const opened = (samples?.openers ?? []).flatMap((opener) =>
    (samples?.matters ?? [samples?.matter]).map((matter) =>
      lifecycle.opens?.input({ id: 'e0', petition: 'P1', at, ...opener } as never, matter as never),
    ),
  );
  return [...(samples?.inputs ?? []), ...opened].map((input) => ({ ...input, at }));
}

/** Every choice that a walk came through, with what was known there. */
export function* choicesMet(
  lifecycle: AnyLifecycle,
  { steps }: Walk,
): Generator<readonly [state: string, situation: Situation]> {
  const choices = waysIn(lifecycle);
  const told = function* (between: readonly (readonly [unknown, unknown])[], event: object, env: Terms) {
    for (const [snapshot] of between) {
      const { value, context } = snapshot as Between;
      if (choices.has(value)) yield [value, { context, event, env } as Situation] as const;
    }
  };
  const env = standardTerms();
  for (const input of startsOf(lifecycle)) {
    const { machine } = lifecycle.under(env);
    const event = asOpening({ type: 'xstate.init', input } as never);
    yield* told(getInitialMicrosteps(machine as unknown as AnyStateMachine, input as never), event, env);
  }
  for (const { from, event, taken, terms } of steps) {
    if (!taken || !choices.has(taken.candidate.target[0] ?? '')) continue;
    const { machine } = lifecycle.under(terms);
    const snapshot = machine.resolveState({ value: from.value, context: from.context } as never);
    yield* told(getMicrosteps(machine as unknown as AnyStateMachine, snapshot, event as never), event, terms);
  }
}
