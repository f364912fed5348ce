import { createCalendar } from '../../../src/calendar/calendar.ts';
import type { Terms } from '../../../src/deadlines/compute.ts';
import type { ApprovalContext } from '../../../src/machines/approval/context.ts';
import { complexApproval } from '../../../src/machines/complexApproval.ts';
import { generalApproval } from '../../../src/machines/generalApproval.ts';
import type { LifecycleContext } from '../../../src/machines/lifecycle/context.ts';
import { definePolicy, type PolicyInput } from '../../../src/policy/definePolicy.ts';
import { fireRescueBureau } from '../../../src/policy/fireRescueBureau.ts';
import type { Effect, EffectOf, EffectType } from '../../../src/vocabulary/effects.ts';
import type { Actor } from '../../../src/vocabulary/events/define.ts';
import { approvedMatter, people } from './samples.ts';

/** An event in a test: the head is filled in where it does not matter. */
export interface Happening {
  readonly type: string;
  readonly by: Actor;
  readonly id: string;
  readonly petition: string;
  readonly at: string;
  readonly [field: string]: unknown;
}

/** What a lifecycle looks like to these tests. */
interface Steppable {
  initial(input: never): [Snapshot, Effect[]];
  transition(snapshot: never, event: never): [Snapshot, Effect[]];
}
interface Snapshot {
  readonly value: unknown;
  readonly status: string;
  readonly context: LifecycleContext;
  readonly output?: unknown;
}

/** Where a petition stands after some events. */
export interface Standing {
  readonly value: unknown;
  readonly status: string;
  readonly context: ApprovalContext;
  readonly output: unknown;
  /** Effects of the last event. */
  readonly effects: Effect[];
  readonly snapshot: Snapshot;
}

/** Monday, a day on which the approvals of these tests begin; no holiday is near. */
export const monday = '2026-03-02T09:00:00+08:00';

let count = 0;

/** An event at Monday nine o'clock unless told. */
export function happening(type: string, by: Actor, payload: object = {}, at = monday): Happening {
  count += 1;
  return { id: `event-${count}`, petition: 'petition-1', at, type, by, ...payload };
}

/** The standing after an approval was opened and these events came. */
export function reached(
  lifecycle: Steppable,
  events: readonly Happening[] = [],
  input: object = { matter: approvedMatter },
): Standing {
  const opened = lifecycle.initial({ at: monday, ...input } as never);
  const [snapshot, effects] = events.reduce(
    ([before], event) => lifecycle.transition(before as never, event as never),
    opened,
  );
  const { value, status, context, output } = snapshot;
  return { value, status, context: context as ApprovalContext, output, effects, snapshot };
}

/** The standing after one more event. */
export function stepped(lifecycle: Steppable, before: Standing, event: Happening): Standing {
  const [snapshot, effects] = lifecycle.transition(before.snapshot as never, event as never);
  const { value, status, context, output } = snapshot;
  return { value, status, context: context as ApprovalContext, output, effects, snapshot };
}

/** The bureau's plan with something changed. */
export function terms(changes: Omit<PolicyInput, 'id' | 'version'> = {}): Terms {
  const policy = definePolicy({ extends: fireRescueBureau, id: 'changed', version: '1.0.0', ...changes });
  return { policy, calendar: createCalendar() };
}

/** Effects of one type and, where named, of one kind. */
export function of<T extends EffectType>(effects: readonly Effect[], type: T, what?: string): EffectOf<T>[] {
  return effects.filter(
    (effect): effect is EffectOf<T> =>
      effect.type === type && (what === undefined || ('what' in effect && effect.what === what)),
  );
}

/** Both approvals: who proposes, who signs. */
export const approvals = [
  {
    name: 'general approval',
    lifecycle: generalApproval,
    classification: 'general',
    proposer: people.otherClerk,
    signer: people.secretary,
    rule: 'plan.3.2.2.1',
  },
  {
    name: 'complex approval',
    lifecycle: complexApproval,
    classification: 'complex',
    proposer: people.commissioner,
    signer: people.chief,
    rule: 'plan.3.2.2.2',
  },
] as const;

/** The events that lead an approval to its dispatch, in order. */
export function ordinary({ proposer, signer }: { proposer: Actor; signer: Actor }, unit = 'dept-legal') {
  return {
    fillForm: happening('approval.fillForm', people.clerk, { form: 'form-1' }),
    propose: happening('approval.propose', proposer, { unit, opinion: '拟交该单位核实办理' }),
    sign: happening('approval.sign', signer),
    dispatch: happening('approval.dispatch', people.clerk, { unit }),
  };
}
