import * as z from 'zod';
import type { DeadlineKind } from '../../policy/deadlineKinds.js';
import { type EffectOf, type RemedyKind, remedyKinds } from '../../vocabulary/effects.js';
import { idSchema } from '../../vocabulary/ids.js';
import { type Day, daySchema } from '../../vocabulary/instant.js';
import type { Text } from '../../vocabulary/text.js';
import type { LifecycleContext, LifecycleInput } from '../lifecycle/context.js';

/** How a matter can end with a remedy. */
const endings = ['declined', 'withdrawn', 'windowEnded', 'ended'] as const;

/** What a review and a re-examination both keep. */
export const remedyShape = {
  /** The day on which the petitioner received the opinion that may be contested; the window counts from it. */
  deliveredOn: daySchema,
  /** The unit whose opinion on the matter came first. */
  unit: idSchema,
  /** Persons who decided the opinions so far; none of them decides this one. */
  decidedBy: z.array(idSchema).max(200),
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
  readonly unit: string;
  readonly decidedBy: readonly string[];
  readonly late: boolean;
  readonly ending?: (typeof endings)[number] | undefined;
  readonly left?: RemedyKind | undefined;
}

/** What a review and a re-examination are both opened with. */
export interface RemedyInput extends LifecycleInput {
  readonly deliveredOn: Day;
  readonly unit: string;
  readonly decidedBy?: readonly string[] | undefined;
}

/** Facts of a remedy at its start: nothing is asked for yet. */
export function remedyStart({ deliveredOn, unit, decidedBy }: RemedyInput) {
  return { deliveredOn, unit, decidedBy: [...(decidedBy ?? [])], late: false };
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
    /** Why the window ended, and why the one for late requests did. */
    readonly unused: Text;
    readonly unusedLate: Text;
  };
  /** The organ that took the request in; it alone goes on with it. */
  readonly organ: (context: C) => string | undefined;
  /** The units whose opinions came before. */
  readonly before: (context: C) => readonly string[];
}
