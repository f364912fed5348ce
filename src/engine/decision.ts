import type { Effect } from '../vocabulary/effects.ts';
import type { Refusal } from '../vocabulary/refusals.ts';
import type { RuleId } from '../vocabulary/ruleIds.ts';
import type { Petition } from './petition.ts';

/** One transition taken on the way to a decision. */
export interface Taken {
  readonly lifecycle: string;
  readonly instance: string;
  readonly event: string;
  readonly from: string;
  readonly to: string;
  readonly rule: RuleId;
}

/** Under which data a decision was made. */
export interface DecidedUnder {
  readonly policy: { readonly id: string; readonly version: string };
  /** Version of the calendar: the published table and the notices added to it. */
  readonly calendar: string;
}

/** The event was taken: the next petition, what the host has to carry out, and the way through the machines. */
export interface Accepted extends DecidedUnder {
  readonly accepted: true;
  readonly petition: Petition;
  /** In the order exit, transition, entry, outermost first; then what the opened lifecycles ask for. */
  readonly effects: readonly Effect[];
  readonly path: readonly Taken[];
}

/** The event was refused: nothing has changed. */
export interface Refused extends Partial<DecidedUnder> {
  readonly accepted: false;
  readonly refusals: readonly Refusal[];
}

/** What the engine answers to an event. */
export type Decision = Accepted | Refused;
