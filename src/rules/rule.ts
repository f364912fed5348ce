import type { RoleId } from '../vocabulary/roles.ts';
import type { RuleId } from '../vocabulary/ruleIds.ts';
import type { Text } from '../vocabulary/text.ts';

/** Where a rule comes from: the bureau's plan, one of the national sources, or the adopting body's own policy data. */
export type RuleSource = 'plan' | 'reg' | 'simple' | 'civil' | 'holiday' | 'policy';

/**
 * How far a rule was verified: its wording was `read`, only a secondary summary was read (`press`), it is our own
 * reading of a silent text (`inferred`), or it is the bureau's `plan`.
 */
export type RuleCheck = 'read' | 'press' | 'inferred' | 'plan';

/** A period of whole days. "Within n days" includes day n. */
export interface Term {
  /** Number of days. */
  readonly n: number;
  /** Calendar days (日) or working days (工作日). */
  readonly unit: 'calendarDays' | 'workingDays';
}

/** A number of persons that a rule sets as a bound; the bound itself is included. */
export interface Headcount {
  /** Number of persons. */
  readonly n: number;
  /** `atLeast` for "n or more" (以上), `atMost` for "not more than n". */
  readonly bound: 'atLeast' | 'atMost';
}

/** One clause as the core needs it. Its full wording is a `RuleText`, kept apart so that the core stays small. */
export interface Rule {
  /** The id by which the code names the rule. */
  readonly id: RuleId;
  /** The source that it comes from. */
  readonly source: RuleSource;
  /** Article or section in the source, e.g. `31(6), 32` or `3.1.1`; empty where the source is not cited by article. */
  readonly article: string;
  /** Short title. */
  readonly label: Text;
  /** The period that the rule sets, where it sets one in numbers. */
  readonly term?: Term;
  /** The longest single extension of `term`, where the rule knows one. */
  readonly extension?: Term;
  /** The number of persons that the rule sets, where it sets one. */
  readonly headcount?: Headcount;
  /**
   * Those whom the rule names, by role. A body that the source names by its function only (receiver, reviewing
   * unit, staff) is the policy's to assign and is not listed.
   */
  readonly actors: readonly RoleId[];
  /** How far the rule was verified. */
  readonly checked: RuleCheck;
}

/** A rule as its source's file writes it; by which article it is cited stands beside its id. */
export type RuleEntry = Omit<Rule, 'article'>;

/** The wording of one clause, in our own words. */
export interface RuleText {
  /** Everything that the clause says. */
  readonly text: Text;
  /** The moment from which the rule's term runs. */
  readonly starts?: Text;
  /** The part of `text` that the source does not say and that is our own reading. */
  readonly inferred?: Text;
  /** The part of `text` that no machine carries out, and why. */
  readonly notImplemented?: Text;
  /** Why no step, guard, deadline or effect rests on this rule; where one does, this is absent. */
  readonly notExecutable?: Text;
}

/** The rule ids of one source. */
export type RuleIdFrom<Source extends RuleSource> = Extract<RuleId, Source | `${Source}.${string}`>;

/** The rules of one source, each under its own id; a missing, foreign or mislabelled entry does not compile. */
export type RulesFrom<Source extends RuleSource> = {
  readonly [Id in RuleIdFrom<Source>]: RuleEntry & { readonly id: Id; readonly source: Source };
};

/** The texts of one source, one for each of its rules. */
export type RuleTextsFrom<Source extends RuleSource> = { readonly [Id in RuleIdFrom<Source>]: RuleText };
