import type { MatterKind } from '../../vocabulary/terms.ts';
import { text } from '../../vocabulary/text.ts';
import { conditionsFor } from '../lifecycle/condition.ts';
import type { LifecycleContext } from '../lifecycle/context.ts';

/** What the commission finds of competence and kind. */
export interface Assessing {
  readonly withinCompetence: boolean;
  readonly kind: MatterKind;
}
const condition = conditionsFor<LifecycleContext, Assessing>();

/** The matter is for this body to handle. */
export const withinCompetence = condition({
  rule: 'plan.3.1.1',
  label: text('属于本级职责范围', 'within the competence of the body'),
  reads: ['event.withinCompetence'],
  holds: ({ event }) => event.withinCompetence,
});

/** The claim has a statutory procedure of its own, into which it is led. */
export const ledElsewhere = condition({
  rule: 'reg.31',
  label: text('属于应导入法定途径的事项', 'belongs to a procedure of its own'),
  reads: ['event.kind'],
  holds: ({ event }) => event.kind === 'ledElsewhere',
});
