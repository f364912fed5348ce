import { approvalOf, isNamed } from '../../policy/chains.ts';
import {
  type Classified,
  classFor,
  classifiedFacts,
  classOf,
  factsAreKnown,
  type Stated,
} from '../../policy/classes.ts';
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
  ...classifiedFacts,
  'event.criteria',
  'event.ownFacts',
  'policy.approval',
  'policy.choices',
] as const;
/** The same beside the class that the matter has. */
const classRead = ['matter.class', 'matter.classification', ...rowRead] as const;

interface Asked {
  readonly context: {
    readonly matter: Classified & Pick<Matter, 'class' | 'classification'>;
  };
  readonly event: { readonly criteria: Stated['criteria']; readonly ownFacts?: Stated['facts'] };
  readonly env: { readonly policy: Pick<Policy, 'approval' | 'choices'> };
}

const rowOf = ({ context: { matter }, event: { criteria, ownFacts }, env: { policy } }: Asked) =>
  classFor(approvalOf(policy), { criteria, facts: ownFacts }, matter);

/** Guards on a change of class. */
export const reclassifyingConditions = {
  /** Who decides the class that the matter has lets it out of that, and who decides the other takes it in there. */
  decidesClass: chainCondition({
    on: 'approval.reclassify',
    rule: 'policy',
    label: text('由有权决定该类别的提出', 'whoever decides the class changes it'),
    code: 'wrong-role',
    reads: [...classRead, 'matter.unit', 'event.by', 'policy.roles', 'policy.units'],
    says: (facts) => {
      const rows = [classOf(approvalOf(facts.env.policy), facts.context.matter), rowOf(facts)];
      const [has, made] = rows.map((row) => row?.decidedBy.join(', ') ?? '');
      return text(
        `现类别由${has}决定，按所述事实所属类别由${made}决定`,
        `the class that it has is decided by ${has}, and the one that the facts make by ${made}`,
      );
    },
    holds: (facts) => {
      const { context, event, env } = facts;
      return [classOf(approvalOf(env.policy), context.matter), rowOf(facts)].every((row) =>
        row?.decidedBy.some((who) => isNamed(env.policy, who, event.by, context.matter)),
      );
    },
  }),
  /** A fact of the body's own is one that its policy has. */
  ownFactsAreKnown: chainCondition({
    on: 'approval.reclassify',
    rule: 'policy',
    label: text('所述本级事实均在方案中', 'each fact of the body’s own is in its policy'),
    reads: ['event.ownFacts', 'policy.approval', 'policy.choices'],
    holds: ({ event: { ownFacts }, env: { policy } }) => factsAreKnown(approvalOf(policy), ownFacts),
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
  /** A row says whether a matter may leave its class, and whether for a heavier one alone. */
  classMayChange: chainCondition({
    on: 'approval.reclassify',
    rule: 'policy',
    label: text('方案允许如此改定类别', 'the policy lets the class be changed so'),
    reads: classRead,
    holds: (facts) => {
      const from = classOf(approvalOf(facts.env.policy), facts.context.matter);
      const isHeavier = from?.weight === 'general' && rowOf(facts)?.weight === 'complex';
      return from?.reclassify === 'both' || (from?.reclassify === 'up' && isHeavier);
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
  // The form was one of the chain that it leaves: nobody signs that any more.
  set({ returned: false, form: undefined, filledBy: undefined }),
  afresh,
  dischargeAll(),
];

/** Another class is decided, never silently, and the matter goes through the chain of that class from its start (`plan.3.2.1`). */
export const reclassifyingSteps = (deciders: readonly RoleId[]) =>
  ({
    'approval.reclassify': {
      by: deciders,
      rule: 'plan.3.2.1',
      when: ['decidesClass', 'ownFactsAreKnown', 'isAnotherClass', 'classMayChange'],
      to: 'entering',
      do: reclassifying,
    },
  }) as const satisfies ChainSteps<keyof typeof reclassifyingConditions>;
