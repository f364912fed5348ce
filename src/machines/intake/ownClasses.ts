import type { Approval, MatterClass } from '../../policy/approval.ts';
import { isNamed } from '../../policy/chains.ts';
import {
  type Classified,
  classFor,
  classifiedFacts,
  factsAreKnown,
  type Stated,
} from '../../policy/classes.ts';
import type { Actor } from '../../vocabulary/events/define.ts';
import { text } from '../../vocabulary/text.ts';
import { record, setMatter } from '../lifecycle/actions.ts';
import { conditionsFor } from '../lifecycle/condition.ts';
import type { LifecycleContext } from '../lifecycle/context.ts';
import type { Classifying } from './criteria.ts';

type Deciding = Classifying & { readonly by: Actor<string> };
const condition = conditionsFor<LifecycleContext, Deciding>();

/** On what the class by the facts stated rests. */
export const rowRead = [...classifiedFacts, 'event.criteria', 'event.ownFacts', 'policy.approval'] as const;

export interface Asked {
  readonly context: { readonly matter: Classified };
  readonly event: { readonly criteria: Stated['criteria']; readonly ownFacts?: Stated['facts'] };
  readonly env: { readonly policy: { readonly approval?: Approval | undefined } };
}

/** The class of a matter by the facts stated. */
export function rowOf({
  context: { matter },
  event: { criteria, ownFacts },
  env,
}: Asked): MatterClass | undefined {
  const { approval } = env.policy;
  return approval && classFor(approval, { criteria, facts: ownFacts }, matter);
}

/** Guards of a classification by the body's own table. */
export const ownClassConditions = {
  /** By the facts stated it is of a class of this weight. */
  fitsClass: condition({
    rule: 'plan.3.2.1',
    label: text('与按所述事实所属类别的轻重相符', 'the weight is that of the class that the facts make it'),
    reads: [...rowRead, 'event.classification'],
    says: (facts) => {
      const row = rowOf(facts);
      return text(
        `按所述事实属于“${row?.label.zh}”（${row?.weight}）`,
        `by the facts stated it is “${row?.label.en}”, which is ${row?.weight}`,
      );
    },
    holds: (facts) => rowOf(facts)?.weight === facts.event.classification,
  }),
  /** Who decides a class stands in its row. */
  decidesClass: condition({
    rule: 'policy',
    label: text('由有权决定该类别的提出', 'whoever decides this class decides it'),
    code: 'wrong-role',
    reads: [...rowRead, 'matter.unit', 'event.by', 'policy.roles', 'policy.units'],
    holds: (facts) => {
      const { context, event, env } = facts;
      return (
        rowOf(facts)?.decidedBy.some((who) => isNamed(env.policy, who, event.by, context.matter)) ?? false
      );
    },
  }),
  /** A fact of the body's own is one that its policy has. */
  ownFactsAreKnown: condition({
    rule: 'policy',
    label: text('所述本级事实均在方案中', 'each fact of the body’s own is in its policy'),
    reads: ['event.ownFacts', 'policy.approval'],
    says: ({ env: { policy } }) => {
      const known = Object.keys(policy.approval?.facts ?? {});
      if (known.length === 0)
        return text('方案没有本级事实', 'the policy has no facts of the body’s own, so that none is stated');
      return text(`方案中的事实：${known.join('、')}`, `facts that the policy has: ${known.join(', ')}`);
    },
    holds: ({ event: { ownFacts }, env: { policy } }) => factsAreKnown(policy.approval ?? {}, ownFacts),
  }),
} as const;

/** The class is kept with the matter, and stands in the register with the body's own facts. */
export const ofClass = [
  setMatter<LifecycleContext, Classifying, (typeof rowRead)[number]>(rowRead, {
    class: (facts) => rowOf(facts)?.id,
  }),
  record<LifecycleContext, Classifying>('classification', ({ context, event }) => ({
    detail: {
      class: context.matter.class ?? '',
      ...Object.fromEntries((event.ownFacts ?? []).map((fact) => [fact, true])),
    },
  })),
] as const;
