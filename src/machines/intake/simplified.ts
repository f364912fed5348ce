import type * as z from 'zod/mini';
import type { simplifiedCriteria } from '../../vocabulary/events/intake.ts';
import { text } from '../../vocabulary/text.ts';
import { setMatter } from '../lifecycle/actions.ts';
import { conditionsFor } from '../lifecycle/condition.ts';
import { namedUnitMayHaveIt } from '../lifecycle/conditions.ts';
import type { LifecycleContext } from '../lifecycle/context.ts';
import type { GuardsOf, GuardUse } from '../lifecycle/grammar.ts';
import type { Classifying } from './criteria.ts';

/** What the commission states where it asks for the simplified procedure. */
export interface Simplifying extends Classifying {
  readonly simplified?: Readonly<z.infer<typeof simplifiedCriteria>> | undefined;
  readonly unit?: string | undefined;
}
const condition = conditionsFor<LifecycleContext & { readonly byGroup?: boolean }, Simplifying>();

/** Guards of the simplified procedure, asked for wherever a matter is classified. */
export const simplifiedConditions = {
  simplifiedAsked: condition({
    rule: 'simple.scope',
    label: text('申请简易办理', 'the simplified procedure is asked for'),
    reads: ['event.simplified'],
    holds: ({ event }) => event.simplified !== undefined,
  }),
  simplifiedOffered: condition({
    rule: 'simple.scope',
    label: text('本级开展简易办理', 'the body offers the simplified procedure'),
    reads: ['policy.choices'],
    holds: ({ env }) => env.policy.choices.simplifiedProcedure,
  }),
  simplifiedInScope: condition({
    rule: 'simple.scope',
    label: text('属于简易办理范围', 'within the scope of the simplified procedure'),
    reads: ['event.simplified'],
    holds: ({ event }) => event.simplified?.inScope === true,
  }),
  simplifiedNotExcluded: condition({
    rule: 'simple.exclude',
    label: text('不属于不得简易办理的情形', 'not shut out from the simplified procedure'),
    reads: ['matter.kind', 'event.simplified'],
    holds: ({ context: { matter }, event: { simplified } }) =>
      simplified?.mayBeRefused === false && !simplified.multiParty && matter.kind !== 'report',
  }),
  /** What so many raise together concerns several parties, whatever the facts stated say. */
  notRaisedByAGroup: condition({
    rule: 'simple.exclude',
    label: text('不是群体访事项', 'not raised by as many as make a group visit'),
    reads: ['byGroup', 'matter.persons', 'policy.thresholds'],
    says: ({ env }) => {
      const { groupVisit } = env.policy.thresholds;
      return text(
        `共同提出的人数不足${groupVisit}人，也不是群体访转入`,
        `fewer than ${groupVisit} persons raise it, and no group visit handed it over`,
      );
    },
    holds: ({ context: { matter, byGroup }, env }) =>
      byGroup !== true && matter.persons < env.policy.thresholds.groupVisit,
  }),
  unitIsNamed: condition({
    rule: 'simple.accept',
    label: text('已指明办理单位', 'the unit is named'),
    reads: ['event.unit'],
    needs: ['unit'],
    holds: () => true,
  }),
} as const;

/** What has to hold for the simplified procedure, whichever way the matter came. */
export const simplifiedWhere = [
  'simplifiedAsked',
  'simplifiedOffered',
  'asGeneral',
  'criteriaAreGeneral',
  'simplifiedInScope',
  'simplifiedNotExcluded',
  'notRaisedByAGroup',
  'unitIsNamed',
  ...namedUnitMayHaveIt,
] as const satisfies readonly GuardUse<
  GuardsOf<typeof simplifiedConditions> | 'asGeneral' | 'criteriaAreGeneral'
>[];

/** The matter is the named unit's at once: there is no approval. */
export const givenToUnit = setMatter<LifecycleContext, Simplifying, 'event.unit'>(['event.unit'], {
  simplified: true,
  unit: ({ event }) => event.unit,
});
