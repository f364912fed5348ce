import type { complexApprovalEvents, generalApprovalEvents } from '../../vocabulary/events/approval.ts';
import type { Classification } from '../../vocabulary/terms.ts';
import { commission } from '../addressees.ts';
import { type Action, dischargeAll, record, report, setMatter } from '../lifecycle/actions.ts';
import type { LifecycleEvent } from '../lifecycle/lifecycle.ts';
import type { ApprovalContext } from './context.ts';

type Reclassified = Extract<
  LifecycleEvent<typeof generalApprovalEvents & typeof complexApprovalEvents>,
  { readonly type: 'approval.raise' | 'approval.lower' }
>;

/** A change of classification is never silent: the reason and the facts are recorded and put before the commission (`plan.3.2.1`). */
export function reclassify<E extends Pick<Reclassified, 'by' | 'criteria' | 'reason'>>(
  from: Classification,
  to: Classification,
): readonly Action<ApprovalContext, E>[] {
  const said = ({ event }: { readonly event: E }) => ({
    reason: event.reason,
    detail: { from, to, by: event.by.id, ...event.criteria },
  });
  return [
    setMatter({ classification: to }),
    record('classification', said),
    report('reclassified', (args) => ({ to: commission, ...said(args) })),
    dischargeAll(),
  ];
}
