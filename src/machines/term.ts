import { dayOf } from '../calendar/day.ts';
import { lastDayOf } from '../deadlines/counted.ts';
import type { Deadline, DeadlineOwner } from '../deadlines/deadline.ts';
import type { DeadlineKind } from '../policy/deadlineKinds.ts';
import { text } from '../vocabulary/text.ts';
import { commission } from './addressees.ts';
import { type Action, start } from './lifecycle/actions.ts';
import { conditionsFor } from './lifecycle/condition.ts';
import { type LifecycleContext, owedDeadline } from './lifecycle/context.ts';
import type { GuardsOf, Opening, Way } from './lifecycle/grammar.ts';

const condition = conditionsFor<LifecycleContext, unknown>();

/** The terms that count from acceptance: of a claim (`reg.34`), and of an answer (`reg.29`). */
export const termKinds = ['handling.conclude', 'handling.answer'] as const satisfies readonly DeadlineKind[];

/** The term towards the petitioner that is still owed: of a claim, of an answer, or of the simplified procedure. */
export function owedTerm(context: Pick<LifecycleContext, 'deadlines'>): Deadline | undefined {
  return (
    owedDeadline(context, 'handling.conclude') ??
    owedDeadline(context, 'handling.answer') ??
    owedDeadline(context, 'simple.reply')
  );
}

/** Which term it is, whether it can be started, and whether it is. */
export const termConditions = {
  /** A matter whose kind nobody stated is taken for a claim, which has the strictest term. */
  isClaim: condition({
    rule: 'reg.31.6',
    label: text('属于申诉求决类', 'a claim'),
    reads: ['matter.kind'],
    holds: ({ context: { matter } }) => matter.kind === undefined || matter.kind === 'claim',
  }),
  isAccepted: condition({
    rule: 'reg.34',
    label: text('受理日已确定', 'the day of acceptance is set'),
    reads: ['matter.acceptedOn'],
    holds: ({ context }) => context.matter.acceptedOn !== undefined,
  }),
  termIsOwed: condition({
    rule: 'reg.34',
    label: text('办理期限已起算', 'the term is counting already'),
    reads: ['deadlines'],
    holds: ({ context }) => owedTerm(context) !== undefined,
  }),
} as const;

/** Starts a term on the day of acceptance, whenever its owner is known. */
export function fromAcceptance(
  kind: (typeof termKinds)[number],
  owner: (context: LifecycleContext) => DeadlineOwner,
): Action<LifecycleContext, Opening> {
  return start(kind, ({ context, event, env }) => {
    const on = context.matter.acceptedOn;
    const due = on && lastDayOf(kind, on, env);
    // What was over before is the commission's, which had the matter.
    const isOver = due !== undefined && due < dayOf(event.at);
    return { owner: isOver ? commission : owner(context), on };
  });
}

/**
 * On to an approval: the term counts from acceptance also while the matter is being approved, and is the
 * commission's until a unit has the matter. Where the policy takes the unit's acceptance for the day, nothing counts yet.
 */
export function owingTerm<const To extends string>(to: To) {
  return [
    {
      rule: 'reg.34',
      label: text('办理期限继续计算', 'the term runs on'),
      when: ['termIsOwed'],
      to,
    },
    {
      rule: 'reg.34',
      label: text('申诉求决，自受理日起算', 'a claim: its term counts from acceptance'),
      when: ['isAccepted', 'isClaim'],
      to,
      do: [fromAcceptance('handling.conclude', () => commission)],
    },
    {
      rule: 'reg.29',
      label: text('其他事项，自受理日起算', 'any other matter: its answer counts from acceptance'),
      when: ['isAccepted'],
      to,
      do: [fromAcceptance('handling.answer', () => commission)],
    },
    {
      rule: 'policy',
      label: text('自承办单位接收之日起算', 'the term counts from the unit’s acceptance'),
      to,
    },
  ] as const satisfies readonly Way<LifecycleContext, GuardsOf<typeof termConditions>>[];
}
