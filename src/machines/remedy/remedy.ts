import * as z from 'zod/mini';
import { dayOf } from '../../calendar/day.ts';
import type { Deadline } from '../../deadlines/deadline.ts';
import { listOf } from '../../vocabulary/bounded.ts';
import { type EffectOf, type RemedyKind, remedyKinds } from '../../vocabulary/effects.ts';
import type { EventHead } from '../../vocabulary/events/define.ts';
import { idSchema } from '../../vocabulary/ids.ts';
import { type Day, daySchema } from '../../vocabulary/instant.ts';
import type { Matter } from '../../vocabulary/matter.ts';
import type { RuleId } from '../../vocabulary/ruleIds.ts';
import type { Action } from '../lifecycle/actions.ts';
import { conditionsFor } from '../lifecycle/condition.ts';
import { type LifecycleContext, type LifecycleInput, owedDeadline } from '../lifecycle/context.ts';
import type { GuardName, Step } from '../lifecycle/grammar.ts';

/** How a matter can end with a remedy. */
const endings = ['declined', 'withdrawn', 'windowEnded', 'ended'] as const;

/** What a review and a re-examination both keep. */
export const remedyShape = {
  /** The day on which the petitioner received the opinion that may be contested; the window counts from it. */
  deliveredOn: daySchema,
  /** The day on which the office entered that receipt, where it did so later than it happened. */
  enteredOn: z.optional(daySchema),
  /** The unit whose opinion on the matter came first. */
  unit: idSchema,
  /** Persons who decided the opinions so far; none of them decides this one. */
  decidedBy: listOf(idSchema, 200),
  /** Those of the petitioners who ask for it, while it is asked for. */
  askers: z.optional(listOf(idSchema, 1000)),
  /** The request came after the window, for a good reason that it states. */
  late: z.boolean(),
  /** How the matter ends here, where it does. */
  ending: z.optional(z.enum(endings)),
  /** What is left to the petitioner, as they were told when the request was declined. */
  left: z.optional(z.enum(remedyKinds)),
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

interface Asked extends Pick<RemedyContext, 'askers'> {
  readonly matter: Pick<Matter, 'petitioners'>;
}

/** Whoever asks for a remedy that is asked for; all petitioners where nobody kept who it was. */
export function askersOf({ askers, matter }: Asked): readonly string[] {
  return askers ?? matter.petitioners;
}

/** In what a review and a re-examination differ, as far as they go the same way. */
interface Differing<Id> {
  readonly id: Id;
  /** What it is called in a notice. */
  readonly zh: string;
  /** The clauses: the petitioner's request, the organ's opinion, and what was through this remedy before. */
  readonly rules: { readonly request: RuleId; readonly opinion: RuleId; readonly doneBefore: RuleId };
  readonly task: EffectOf<'assign'>['what'];
  /** What remains where the same matter has been through this remedy before. */
  readonly doneBefore: RemedyKind;
}

/** A remedy as the steps read it that both have. */
export type Remedy = ReturnType<typeof remedyOf>;

/** A remedy, with the words and deadlines that are named after it. */
export function remedyOf<const Id extends 'review' | 'reexamination'>(own: Differing<Id>) {
  const { id, zh } = own;
  return {
    ...own,
    /** The petitioner's window, the one for late requests that follows it, and the organ's two duties once one is used. */
    kinds: {
      request: `${id}.request`,
      late: `${id}.lateRequest`,
      accept: `${id}.accept`,
      decide: `${id}.decide`,
    },
    told: {
      accepted: `${id}-accepted`,
      declined: `${id}-declined`,
      /** What a petitioner with a good reason may still ask for after the window. */
      still: `ask-${id}`,
      /** Why the window stays open after its last day: the office entered the receipt late. */
      enteredLate: `${zh}申请期限最后一日已过；因送达登记迟于实际收到之日，自登记之日起的同等期限内仍可申请，无须说明理由`,
      /** Why the window ended, and why the one for late requests did. */
      unused: `在规定期限内未申请${zh}`,
      unusedLate: `在规定期限内未申请${zh}，逾期后亦未以正当理由申请`,
    },
  } as const;
}

/** An event of a remedy, by what it states beside its head. */
export type Stated<Fields = object> = EventHead<string> & { readonly type: string } & Readonly<Fields>;

/** What a step on such an event does. */
export type Doing<Fields = object> = readonly Action<RemedyContext, Stated<Fields>>[];

/** A step on such an event, whose guards are named `G`. */
export type RemedyStep<G extends GuardName, Fields = object, C extends RemedyContext = RemedyContext> = Step<
  C,
  Stated<Fields>,
  G
>;

/** Writes a condition that both remedies ask, about what an event states beside its head. */
export const conditionOf = <Fields>() => conditionsFor<RemedyContext, Stated<Fields>>();

/** Writes one that looks at no more than the head. */
export const condition = conditionOf<object>();

/** The last day for the opinion: from the request to the opinion there always is one. */
export const decisionDue = ({ kinds }: Remedy, context: RemedyContext): Day =>
  (owedDeadline(context, kinds.decide) as Deadline).due;
