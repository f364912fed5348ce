import type * as z from 'zod/mini';
import type { classificationCriteria } from '../../vocabulary/events/intake.ts';
import type { Classification } from '../../vocabulary/terms.ts';
import { text } from '../../vocabulary/text.ts';
import { conditionsFor } from '../lifecycle/condition.ts';
import type { LifecycleContext } from '../lifecycle/context.ts';

/** How the commission classifies, and the facts that it states for it. */
export interface Classifying {
  readonly classification: Classification;
  readonly criteria: Readonly<z.infer<typeof classificationCriteria>>;
  readonly ownFacts?: readonly string[] | undefined;
}
const condition = conditionsFor<LifecycleContext, Classifying>();

/** The commission classifies as general. */
export const asGeneral = condition({
  rule: 'plan.3.2.1',
  label: text('定为一般事项', 'classified as general'),
  reads: ['event.classification'],
  holds: ({ event }) => event.classification === 'general',
});

/** The commission classifies as complex and difficult. */
export const asComplex = condition({
  rule: 'plan.3.2.1',
  label: text('定为复杂疑难事项', 'classified as complex and difficult'),
  reads: ['event.classification'],
  holds: ({ event }) => event.classification === 'complex',
});

/** The matter is classified as complex and difficult. */
export const isComplex = condition({
  rule: 'plan.3.2.1',
  label: text('已定为复杂疑难事项', 'classified as complex and difficult'),
  reads: ['matter.classification'],
  holds: ({ context }) => context.matter.classification === 'complex',
});

/** Slight, no serious effect inside or outside, no escalation, can be settled locally. */
export const criteriaAreGeneral = condition({
  rule: 'plan.3.2.1',
  label: text('情节轻微、影响小、可就地解决', 'slight, of little effect, and can be settled locally'),
  reads: ['event.criteria'],
  holds: ({ event: { criteria } }) =>
    !criteria.serious &&
    !criteria.effectInside &&
    !criteria.effectOutside &&
    !criteria.likelyToEscalate &&
    criteria.settledLocally,
});
