import type { Actor, Entry } from '../vocabulary/events/define.ts';
import type { RuleId } from '../vocabulary/ruleIds.ts';
import type { Text } from '../vocabulary/text.ts';
import type { EffectPattern, NoticePattern, RefusalPattern } from './expectation.ts';
import type { Moment } from './moments.ts';
import type { Place } from './place.ts';

/** How a lifecycle is expected to stand: in a state, `ended`, `none`, or ended with an outcome. */
export type StatePattern = string | { readonly ended: string };

/** One thing that must hold, and where it is written. */
export type Check = {
  /** Its name in the file, such as `deadlines.handling.conclude.due`. */
  readonly what: string;
  readonly place: Place;
} & (
  | { readonly kind: 'state'; readonly lifecycle: string; readonly expected: StatePattern }
  | {
      readonly kind: 'deadline';
      readonly deadline: string;
      readonly field: 'state' | 'owner' | 'provisional' | 'overdue' | 'rule';
      readonly expected: string | boolean;
      readonly asOf: Moment | undefined;
    }
  | { readonly kind: 'due'; readonly deadline: string; readonly expected: Moment }
  | {
      readonly kind: 'contains' | 'lacks';
      readonly pattern: Omit<EffectPattern, 'by'> & { readonly by?: Moment };
    }
  | { readonly kind: 'notices'; readonly expected: readonly NoticePattern[] }
  | { readonly kind: 'rule'; readonly expected: RuleId }
  | { readonly kind: 'matter'; readonly fact: string; readonly expected: unknown }
);

/** What a step's checks look at: what that step brought, or all that the `when` steps brought. */
export interface Checks {
  readonly over: 'step' | 'when';
  readonly checks: readonly Check[];
}

/** A step as it is carried out. */
export interface Step {
  readonly part: 'given' | 'when';
  readonly place: Place;
  readonly at: Moment | undefined;
  /** The event without its head's id, petition and moment; nothing where the timer looks. */
  readonly event:
    | {
        readonly type: string;
        readonly by: Actor<string>;
        readonly payload: Readonly<Record<string, unknown>>;
      }
    | undefined;
  readonly id: string | undefined;
  readonly incident: string | undefined;
  readonly enteredBy: Entry<string> | undefined;
  readonly agent: string | undefined;
  /** The refusal that the event must get; it must be accepted where there is none. */
  readonly refused: { readonly pattern: RefusalPattern; readonly place: Place } | undefined;
  readonly checks: readonly Checks[];
}

/** A scenario with its actors and backgrounds filled in. */
export interface Scenario {
  readonly title: Text;
  readonly place: Place;
  readonly covers: readonly RuleId[];
  readonly coversPlace: Place;
  /** Policy id or path; the runner's own where it is absent. */
  readonly policy: string | undefined;
  readonly steps: readonly Step[];
}
