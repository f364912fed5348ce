import type { MatterClass } from '../../policy/approval.ts';
import { calledInWords, isNamed } from '../../policy/chains.ts';
import { classOf } from '../../policy/classes.ts';
import type { Policy } from '../../policy/schema.ts';
import type { Actor, EventHead } from '../../vocabulary/events/define.ts';
import type { Matter } from '../../vocabulary/matter.ts';
import { text } from '../../vocabulary/text.ts';
import type { Classifying } from '../intake/criteria.ts';
import { type Asked, ownClassConditions, rowOf, rowRead } from '../intake/ownClasses.ts';
import { conditionsFor } from '../lifecycle/condition.ts';
import type { LifecycleContext } from '../lifecycle/context.ts';

type Changing = EventHead<string> & Omit<Classifying, 'classification'> & { readonly by: Actor<string> };
const condition = conditionsFor<LifecycleContext, Changing>();

/** What both classes rest on: the one that the matter has, and the one that the facts stated make. */
export const classesRead = ['matter.class', 'matter.classification', ...rowRead] as const;

interface Classed {
  readonly context: { readonly matter: Pick<Matter, 'class' | 'classification'> };
  readonly env: { readonly policy: Pick<Policy, 'approval'> };
}

/** The class that a matter has, in the body's own table. */
export const classNow = ({ context: { matter }, env: { policy } }: Classed): MatterClass | undefined =>
  policy.approval && classOf(policy.approval, matter);

/** Guards on a change of class, wherever the matter is, by the body's own table. */
export const classChangeConditions = {
  /** Who decides the class that the matter has lets it out of that, and who decides the other takes it in there. */
  decidesClass: condition({
    rule: 'policy',
    label: text('由有权决定该类别的提出', 'whoever decides the class changes it'),
    code: 'wrong-role',
    reads: [...classesRead, 'matter.unit', 'event.by', 'policy.roles', 'policy.units'],
    says: (facts) => {
      const called = (row: MatterClass | undefined) => calledInWords(facts.env.policy, row?.decidedBy ?? []);
      const [has, made] = [called(classNow(facts)), called(rowOf(facts))];
      return text(
        `现类别由${has.zh}决定，按所述事实所属类别由${made.zh}决定`,
        `the class that it has is decided by ${has.en}, and the one that the facts make by ${made.en}`,
      );
    },
    holds: (facts) => {
      const { context, event, env } = facts;
      return [classNow(facts), rowOf(facts)].every((row) =>
        row?.decidedBy.some((who) => isNamed(env.policy, who, event.by, context.matter)),
      );
    },
  }),
  ownFactsAreKnown: ownClassConditions.ownFactsAreKnown,
  /** A row says whether a matter may leave its class, and whether for a heavier one alone. */
  classMayChange: condition({
    rule: 'policy',
    label: text('方案允许如此改定类别', 'the policy lets the class be changed so'),
    reads: classesRead,
    holds: (facts) => {
      const from = classNow(facts);
      const isHeavier = from?.weight === 'general' && rowOf(facts)?.weight === 'complex';
      return from?.reclassify === 'both' || (from?.reclassify === 'up' && isHeavier);
    },
  }),
} as const;

/** The facts of the body's own that were stated, as the register keeps them. */
export const ownFactsStated = ({ event: { ownFacts } }: Pick<Asked, 'event'>): Record<string, true> =>
  Object.fromEntries((ownFacts ?? []).map((fact) => [fact, true]));
