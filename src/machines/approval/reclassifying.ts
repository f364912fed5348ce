import { approvalOf, isNamed } from '../../policy/chains.ts';
import { classFor, classOf } from '../../policy/classes.ts';
import type { Policy } from '../../policy/schema.ts';
import type { Matter } from '../../vocabulary/matter.ts';
import type { RoleId } from '../../vocabulary/roles.ts';
import { text } from '../../vocabulary/text.ts';
import { commission } from '../addressees.ts';
import { dischargeAll, record, report, set, setMatter } from '../lifecycle/actions.ts';
import { type ChainDoing, type ChainSteps, chainCondition } from './context.ts';
import { afresh } from './endorsement.ts';

/** What the class by the facts stated rests on. */
const rowRead = [
  'matter.kind',
  'matter.channel',
  'matter.persons',
  'matter.anonymous',
  'matter.referral',
  'event.criteria',
  'event.ownFacts',
  'policy.approval',
  'policy.choices',
] as const;
/** The same beside the class that the matter has. */
const classRead = ['matter.class', 'matter.classification', ...rowRead] as const;

interface Asked {
  readonly context: {
    readonly matter: Pick<
      Matter,
      'class' | 'classification' | 'kind' | 'channel' | 'persons' | 'anonymous' | 'referral'
    >;
  };
  readonly event: {
    readonly criteria: Readonly<Record<string, boolean>>;
    readonly ownFacts?: readonly string[] | undefined;
  };
  readonly env: { readonly policy: Pick<Policy, 'approval' | 'choices'> };
}

const rowOf = ({ context: { matter }, event: { criteria, ownFacts }, env: { policy } }: Asked) =>
  classFor(approvalOf(policy), { criteria, facts: ownFacts }, matter);

/** Guards on a change of class. */
export const reclassifyingConditions = {
  /** Who decides the class that the matter has decides that it is another. */
  decidesClass: chainCondition({
    on: 'approval.reclassify',
    rule: 'policy',
    label: text('由有权决定该类别的提出', 'whoever decides the class changes it'),
    code: 'wrong-role',
    reads: [
      'matter.class',
      'matter.classification',
      'matter.unit',
      'event.by',
      'policy.approval',
      'policy.choices',
      'policy.roles',
      'policy.units',
    ],
    holds: ({ context: { matter }, event: { by }, env: { policy } }) =>
      classOf(approvalOf(policy), matter)?.decidedBy.some((who) => isNamed(policy, who, by, matter)) ?? false,
  }),
  isAnotherClass: chainCondition({
    on: 'approval.reclassify',
    rule: 'plan.3.2.1',
    label: text('按所述事实属于另一类别', 'by the facts stated it is of another class'),
    reads: classRead,
    holds: (facts) => {
      const { context, env } = facts;
      return rowOf(facts)?.id !== classOf(approvalOf(env.policy), context.matter)?.id;
    },
  }),
  /** A row says whether a matter may leave its class, and whether for a lighter one. */
  classMayChange: chainCondition({
    on: 'approval.reclassify',
    rule: 'policy',
    label: text('方案允许如此改定类别', 'the policy lets the class be changed so'),
    reads: classRead,
    holds: (facts) => {
      const from = classOf(approvalOf(facts.env.policy), facts.context.matter);
      const isLighter = from?.weight === 'complex' && rowOf(facts)?.weight === 'general';
      return from?.reclassify === 'both' || (from?.reclassify === 'up' && !isLighter);
    },
  }),
} as const;

const reclassifying: ChainDoing<'approval.reclassify'> = [
  record('classification', (facts) => ({
    reason: facts.event.reason,
    detail: {
      from: classOf(approvalOf(facts.env.policy), facts.context.matter)?.id ?? '',
      to: rowOf(facts)?.id ?? '',
      by: facts.event.by.id,
      ...facts.event.criteria,
      ...Object.fromEntries((facts.event.ownFacts ?? []).map((fact) => [fact, true])),
    },
  })),
  report('reclassified', ({ event }) => ({ to: commission, reason: event.reason })),
  setMatter(rowRead, {
    class: (facts) => rowOf(facts)?.id,
    classification: (facts) => rowOf(facts)?.weight,
  }),
  set({ returned: false }),
  afresh,
  dischargeAll(),
];

/** Another class is decided, never silently, and the matter goes through the chain of that class from its start (`plan.3.2.1`). */
export const reclassifyingSteps = (deciders: readonly RoleId[]) =>
  ({
    'approval.reclassify': {
      by: deciders,
      rule: 'plan.3.2.1',
      when: ['decidesClass', 'isAnotherClass', 'classMayChange'],
      to: 'entering',
      do: reclassifying,
    },
  }) as const satisfies ChainSteps<keyof typeof reclassifyingConditions>;
