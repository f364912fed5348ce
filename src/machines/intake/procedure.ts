import { isOwn, unitOf } from '../../policy/schema.ts';
import type { intakeEvents } from '../../vocabulary/events/intake.ts';
import { text } from '../../vocabulary/text.ts';
import { type EventTyped, tell } from '../lifecycle/actions.ts';
import { conditionsFor } from '../lifecycle/condition.ts';
import type { LifecycleContext } from '../lifecycle/context.ts';
import type { LifecycleEvent } from '../lifecycle/lifecycle.ts';

type Leading = Pick<
  EventTyped<LifecycleEvent<typeof intakeEvents>, 'intake.leadToProcedure'>,
  'organ' | 'procedure' | 'reason'
>;

/** Procedures that a body may have itself, beside its petition work. */
const ownProcedures: ReadonlySet<Leading['procedure']> = new Set(['statutoryDuty', 'fireHazardReport']);

/** A claim is not led from the petition procedure to a unit of the same body, but where that unit has the procedure. */
export const organHasProcedure = conditionsFor<LifecycleContext, Omit<Leading, 'reason'>>()({
  rule: 'reg.31',
  label: text(
    '主管机关不是本级单位，本级另有法定程序的除外',
    'the organ is none of the body’s own units, unless that unit has the procedure',
  ),
  reads: ['event.organ', 'event.procedure', 'policy.units'],
  holds: ({ event: { organ, procedure }, env }) =>
    !isOwn(unitOf(env.policy, organ)) || ownProcedures.has(procedure),
});

/** The petitioner is told which procedure the claim belongs to, and who has it (`reg.31`). */
export const tellProcedure = tell<LifecycleContext, Leading>('led-to-procedure', ({ event }) => ({
  reason: event.reason,
  remedy: 'follow-procedure',
  detail: { procedure: event.procedure, organ: event.organ },
}));
