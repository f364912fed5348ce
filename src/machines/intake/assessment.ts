import { isOwn, unitOf } from '../../policy/schema.ts';
import type { intakeEvents } from '../../vocabulary/events/intake.ts';
import type { MatterKind } from '../../vocabulary/terms.ts';
import { text } from '../../vocabulary/text.ts';
import type { Condition } from '../lifecycle/condition.ts';
import type { LifecycleContext } from '../lifecycle/context.ts';
import type { LifecycleEvent } from '../lifecycle/lifecycle.ts';

/** What the commission finds of competence and kind. */
export interface Assessing {
  readonly withinCompetence: boolean;
  readonly kind: MatterKind;
}
type Finding = Condition<LifecycleContext, Assessing, undefined>;

/** The matter is for this body to handle. */
export const withinCompetence: Finding = {
  rule: 'plan.3.1.1',
  label: text('属于本级职责范围', 'within the competence of the body'),
  holds: ({ event }) => event.withinCompetence,
};

/** The claim has a statutory procedure of its own, into which it is led. */
export const ledElsewhere: Finding = {
  rule: 'reg.31',
  label: text('属于应导入法定途径的事项', 'belongs to a procedure of its own'),
  holds: ({ event }) => event.kind === 'ledElsewhere',
};

type Leading = Extract<LifecycleEvent<typeof intakeEvents>, { readonly type: 'intake.leadToProcedure' }>;

/** Procedures that a body may have itself, beside its petition work. */
const ownProcedures: ReadonlySet<Leading['procedure']> = new Set(['statutoryDuty', 'fireHazardReport']);

/** A claim is not led from the petition procedure to a unit of the same body, but where that unit has the procedure. */
export const organHasProcedure: Condition<
  LifecycleContext,
  Pick<Leading, 'organ' | 'procedure'>,
  undefined
> = {
  rule: 'reg.31',
  label: text(
    '主管机关不是本级单位，本级另有法定程序的除外',
    'the organ is none of the body’s own units, unless that unit has the procedure',
  ),
  holds: ({ event: { organ, procedure }, env }) =>
    !isOwn(unitOf(env.policy, organ)) || ownProcedures.has(procedure),
};
