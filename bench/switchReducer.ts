import type { Terms } from '../src/deadlines/compute.ts';
import {
  type ApprovalEvent,
  type ApprovalState,
  type Draft,
  draftOf,
  type Effect,
  rules,
} from './approvalRules.ts';

const { fillForm, propose, sign, sendBack, dispatch } = rules;

function next(value: string, draft: Draft): string | undefined {
  switch (`${value} ${draft.event.type}`) {
    case 'form approval.fillForm':
      return fillForm.may(draft) ? fillForm.take(draft) : undefined;
    case 'opinion approval.propose':
      return propose.may(draft) ? propose.take(draft) : undefined;
    case 'signature approval.sign':
      return sign.may(draft) ? sign.take(draft) : undefined;
    case 'signature approval.return':
      return sendBack.may(draft) ? sendBack.take(draft) : undefined;
    case 'signed approval.dispatch':
      return dispatch.may(draft) ? dispatch.take(draft) : undefined;
    default:
      return undefined;
  }
}

/**
 * The general approval written by hand, to measure the machine against: same guards, same facts, same deadlines, same
 * effects, for the event types of {@link reducedEvents}. A refused event gives the same state and no effects.
 */
export function reduceApproval(
  state: ApprovalState,
  event: ApprovalEvent,
  terms: Terms,
): readonly [ApprovalState, readonly Effect[]] {
  const draft = draftOf(state.context, event, terms);
  const value = next(state.value, draft);
  return value === undefined ? [state, []] : [{ value, context: draft.context }, draft.effects];
}
