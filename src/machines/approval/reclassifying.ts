import type { RoleId } from '../../vocabulary/roles.ts';
import { text } from '../../vocabulary/text.ts';
import { commission } from '../addressees.ts';
import { rowOf, rowRead } from '../intake/ownClasses.ts';
import { dischargeAll, record, report, set, setMatter } from '../lifecycle/actions.ts';
import { classChangeConditions, classesRead, classNow, ownFactsStated } from './classChange.ts';
import { type ChainDoing, type ChainSteps, chainCondition } from './context.ts';
import { afresh } from './endorsement.ts';

/** Guards on a change of class while the matter is approved. */
export const reclassifyingConditions = {
  ...classChangeConditions,
  isAnotherClass: chainCondition({
    on: 'approval.reclassify',
    rule: 'plan.3.2.1',
    label: text('按所述事实属于另一类别', 'by the facts stated it is of another class'),
    reads: classesRead,
    holds: (facts) => rowOf(facts)?.id !== classNow(facts)?.id,
  }),
} as const;

const reclassifying: ChainDoing<'approval.reclassify'> = [
  record('classification', (facts) => ({
    reason: facts.event.reason,
    detail: {
      from: classNow(facts)?.id ?? '',
      to: rowOf(facts)?.id ?? '',
      by: facts.event.by.id,
      ...facts.event.criteria,
      ...ownFactsStated(facts),
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
