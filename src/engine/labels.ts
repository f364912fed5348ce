import { own } from '../vocabulary/own.ts';
import { asWritten, type Text } from '../vocabulary/text.ts';
import { lifecycleOf } from './lifecycles.ts';

/** What a lifecycle is called; one that there is not is called by its id. */
export function lifecycleLabel(id: string): Text {
  return lifecycleOf(id)?.label ?? asWritten(id);
}

/** What a state of a lifecycle is called, as its chart has it; one that there is not is called by itself. */
export function stateLabel(lifecycle: string, state: string): Text {
  return own(lifecycleOf(lifecycle)?.allStates ?? {}, state)?.meta.label ?? asWritten(state);
}
