import * as z from 'zod';
import { dayOf } from '../../calendar/day.ts';
import type { DeadlineKind } from '../../policy/deadlineKinds.ts';
import { type EffectOf, type RemedyKind, remedyKinds } from '../../vocabulary/effects.ts';
import { idSchema } from '../../vocabulary/ids.ts';
import { type Day, daySchema } from '../../vocabulary/instant.ts';
import type { Text } from '../../vocabulary/text.ts';
import type { LifecycleContext, LifecycleInput } from '../lifecycle/context.ts';

/** How a matter can end with a remedy. */
const endings = ['declined', 'withdrawn', 'windowEnded', 'ended'] as const;

/** What a review and a re-examination both keep. */
export const remedyShape = {
  /** The day on which the petitioner received the opinion that may be contested; the window counts from it. */
  deliveredOn: daySchema,
  /** The day on which the office entered that receipt, where it did so later than it happened. */
  enteredOn: daySchema.optional(),
  /** The unit whose opinion on the matter came first. */
  unit: idSchema,
  /** Persons who decided the opinions so far; none of them decides this one. */
  decidedBy: z.array(idSchema).max(200),
  /** Those of the petitioners who ask for it, while it is asked for. */
  askers: z.array(idSchema).max(1000).optional(),
  /** The request came after the window, for a good reason that it states. */
  late: z.boolean(),
  /** How the matter ends here, where it does. */
  ending: z.enum(endings).optional(),
  /** What is left to the petitioner, as they were told when the request was declined. */
  left: z.enum(remedyKinds).optional(),
};

/** What a review and a re-examination both keep. */
export interface RemedyContext extends LifecycleContext {
  readonly deliveredOn: Day;
  readonly enteredOn?: Day | undefined;
  readonly unit: string;
  readonly decidedBy: readonly string[];
  readonly askers?: readonly string[] | undefined;
  readonly late: boolean;
  readonly ending?: (typeof endings)[number] | undefined;
  readonly left?: RemedyKind | undefined;
}

/** What a review and a re-examination are both opened with. */
export interface RemedyInput extends LifecycleInput {
  readonly deliveredOn: Day;
  readonly unit: string;
  readonly decidedBy?: readonly string[] | undefined;
  /** The petitioner who asked for the remedy before anybody had entered the delivery. */
  readonly askedBy?: string | undefined;
}

/** What a re-examination is opened with as well: who gave the opinion that it is about. */
export interface ReexaminationInput extends RemedyInput {
  readonly reviewUnit: string;
}

/** Facts of a remedy at its start: nothing is asked for yet, but by who asked before the delivery was entered. */
export function remedyStart({ at, deliveredOn, unit, decidedBy, askedBy }: RemedyInput) {
  const enteredOn = dayOf(at);
  return {
    deliveredOn,
    ...(enteredOn > deliveredOn && { enteredOn }),
    unit,
    decidedBy: [...(decidedBy ?? [])],
    ...(askedBy !== undefined && { askers: [askedBy] }),
    late: false,
  };
}

/** Whoever asks for a remedy that is asked for; all petitioners where nobody kept who it was. */
export function askersOf({ askers, matter }: RemedyContext): readonly string[] {
  return askers ?? matter.petitioners;
}

/** In what a review and a re-examination differ, as far as they go the same way. */
export interface Remedy<C extends RemedyContext> {
  /** The petitioner's window, the one for late requests that follows it, and the organ's two duties once one is used. */
  readonly kinds: {
    readonly request: DeadlineKind;
    readonly late: DeadlineKind;
    readonly accept: DeadlineKind;
    readonly decide: DeadlineKind;
  };
  readonly task: EffectOf<'assign'>['what'];
  readonly told: {
    readonly accepted: EffectOf<'notify'>['what'];
    readonly declined: EffectOf<'notify'>['what'];
    /** What remains where the same matter has been through this remedy before. */
    readonly doneBefore: RemedyKind;
    /** What a petitioner with a good reason may still ask for after the window. */
    readonly still: RemedyKind;
    /** Why the window stays open after its last day: the office entered the receipt late. */
    readonly enteredLate: Text;
    /** Why the window ended, and why the one for late requests did. */
    readonly unused: Text;
    readonly unusedLate: Text;
  };
  /** The organ that took the request in; it alone goes on with it. */
  readonly organ: (context: C) => string | undefined;
  /** The units whose opinions came before. */
  readonly before: (context: C) => readonly string[];
}
