import * as z from 'zod';
import { isOwn, mayHandle, unitOf } from '../../policy/schema.ts';
import type { capitalEvents } from '../../vocabulary/events/capital.ts';
import { idSchema } from '../../vocabulary/ids.ts';
import type { Matter } from '../../vocabulary/matter.ts';
import { type Named, type Read, schemaOf } from '../../vocabulary/schema.ts';
import { text } from '../../vocabulary/text.ts';
import { arrivalConditions } from '../incident/arrival.ts';
import { officesNotComplainedOf } from '../intake/offices.ts';
import { unitMaySee } from '../intake/seenBy.ts';
import { conditionsFor } from '../lifecycle/condition.ts';
import { contextShape, type LifecycleInput } from '../lifecycle/context.ts';
import type { LifecycleEvent } from '../lifecycle/lifecycle.ts';

/** The schema of a capital visit's context. */
export const capitalVisitContext = schemaOf(
  z.strictObject({
    ...contextShape,
    /** Nothing of the matter was known here before the request. */
    standalone: z.boolean(),
    persons: z.int().min(1).max(100000),
    /** The superior organ that asked. */
    askedBy: idSchema.optional(),
    /** The unit that receives there and is responsible. */
    receivingUnit: idSchema.optional(),
  }),
);

/** What a capital visit keeps of its own. */
export type CapitalVisitContext = Named<Read<typeof capitalVisitContext>>;
/** Input: the matter in hand or as the superior organ describes it, and how many came. */
export interface CapitalVisitInput extends LifecycleInput {
  readonly standalone: boolean;
  readonly persons: number;
}
export type CapitalVisitEvent = LifecycleEvent<typeof capitalEvents>;

const condition = conditionsFor<CapitalVisitContext, CapitalVisitEvent>();

/** The unit that the approval was signed for; of a simplified matter, which has none, the unit that has it. */
const signedUnit = ({ signedFor, unit }: Matter) => signedFor ?? unit;

/** What the steps of a capital visit ask. */
export const capitalVisitConditions = {
  ...arrivalConditions,
  unitMaySee,
  officesNotComplainedOf,
  /** The report goes back to the organ that asked, so what is said against it must not be in it. */
  organNotComplainedOf: condition<'capital.request'>({
    rule: 'reg.30',
    label: text('要求接待的机关不是被反映单位', 'the organ that asks is not complained of'),
    holds: ({ context, event }) =>
      event.by.unit === undefined || !context.matter.complainedOf.units.includes(event.by.unit),
  }),
  /** The signature decides, whoever has the matter by now; one that repeats a petition was signed for before. */
  hasEarlierOpinion: condition<never>({
    rule: 'plan.3.3.3',
    label: text('此前已有审签意见', 'an earlier signed opinion exists'),
    holds: ({ context: { matter } }) => signedUnit(matter) !== undefined || matter.prior !== undefined,
  }),
  commissionIsNamed: condition<'capital.assign'>({
    rule: 'plan.3.3.3',
    label: text('首访指定由纪委接待', 'the commission is named, which receives a first visit'),
    holds: ({ event, env }) => {
      const unit = unitOf(env.policy, event.unit);
      return isOwn(unit) && unit?.roles.includes('disciplineCommission') === true;
    },
  }),
  /** The unit signed for, or a local one; any that handles where the earlier petition names it elsewhere. */
  answerableUnitIsNamed: condition<'capital.assign'>({
    rule: 'plan.3.3.3',
    label: text('指定由承办部门或属地单位接待', 'the department that handles, or a local unit, is named'),
    holds: ({ context: { matter }, event, env }) => {
      const unit = unitOf(env.policy, event.unit);
      if (!mayHandle(unit)) return false;
      const signed = signedUnit(matter);
      return signed === undefined || unit.id === signed || unit.roles.includes('brigade');
    },
  }),
  byTheReceivingUnit: condition<'capital.receiveThere'>({
    rule: 'plan.3.3.3',
    label: text('由确定的接待单位接待', 'the unit named receives'),
    code: 'wrong-role',
    holds: ({ context, event }) => event.by.unit === context.receivingUnit,
  }),
} as const;
