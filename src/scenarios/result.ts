import type { Decision } from '../engine/decision.ts';
import type { Petition } from '../engine/petition.ts';
import type { Instant } from '../vocabulary/instant.ts';
import type { RuleId } from '../vocabulary/ruleIds.ts';
import type { Text } from '../vocabulary/text.ts';
import type { Place } from './place.ts';

/** One expectation that did not hold. */
export interface Failure extends Place {
  /** The step after which it was looked at, from 1, those of the backgrounds counted. */
  readonly step: number;
  /** Its name in the file, such as `deadlines.handling.conclude.due`. */
  readonly what: string;
  /** What was expected, and what there was: one line each, or several. */
  readonly expected: readonly string[];
  readonly actual: readonly string[];
}

/** A step that was carried out: the events that it sent, with what was decided on each. */
export interface StepResult {
  readonly part: 'given' | 'when';
  readonly at: Instant;
  /** Event type, or `timer`. */
  readonly sent: string;
  readonly by: string;
  readonly decided: readonly { readonly event: object; readonly decision: Decision }[];
}

/** What became of a scenario. */
export interface ScenarioResult extends Place {
  readonly title: Text;
  readonly covers: readonly RuleId[];
  readonly passed: boolean;
  readonly failures: readonly Failure[];
  readonly steps: readonly StepResult[];
  /** The petition as the last accepted event left it. */
  readonly petition: Petition | undefined;
}
