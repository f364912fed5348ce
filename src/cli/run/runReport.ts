import type { DeadlineNature } from '../../policy/deadlineKinds.ts';
import type { Day, Instant } from '../../vocabulary/instant.ts';
import type { RefusalCode } from '../../vocabulary/refusals.ts';
import type { RoleId } from '../../vocabulary/roles.ts';
import type { RuleId } from '../../vocabulary/ruleIds.ts';
import type { Text } from '../../vocabulary/text.ts';
import type { Damage } from './readLines.ts';

/** A rule, and how it is cited. */
export interface CitedRule {
  readonly rule: RuleId;
  readonly citation: Text;
}

/** Who owes a duty or holds a right, in the words of the policy. */
export interface Owner {
  readonly role: RoleId;
  readonly label: Text;
  readonly unit: string | null;
  readonly unitLabel: Text | null;
}

/** Petitions whose own course stands in a state, or, `beside`, lifecycles that are open next to it. */
export interface StateCount {
  readonly lifecycle: string;
  readonly label: Text;
  readonly place: 'phase' | 'beside';
  readonly state: string;
  readonly stateLabel: Text;
  readonly status: 'active' | 'done';
  readonly count: number;
}

/** One reason for a refusal, and what to do instead. */
export interface Reason extends CitedRule {
  readonly code: RefusalCode;
  readonly message: Text;
  readonly advice: Text;
  readonly roles: readonly string[];
  readonly instead: readonly string[];
}

/** An event that was refused. */
export interface RefusedEvent {
  readonly line: number;
  readonly event: string | null;
  readonly petition: string | null;
  readonly type: string | null;
  readonly reasons: readonly Reason[];
}

/** A line that is no event. */
export interface DamageListed {
  readonly line: number;
  readonly code: Damage;
  readonly message: Text;
  readonly fix: Text;
}

interface OfDeadline extends CitedRule {
  readonly petition: string;
  readonly instance: string;
  readonly deadline: string;
  readonly label: Text;
  readonly owner: Owner;
  /** The last day that still counts. */
  readonly day: Day;
  readonly provisional: boolean;
}

/** A deadline whose last day is near. */
export interface DueSoon extends OfDeadline {
  readonly nature: DeadlineNature;
  /** Calendar days: 0 on the last day. */
  readonly daysLeft: number;
}

/** A duty that was not done in time. */
export interface MissedDuty extends OfDeadline {
  /** When it was done, or fell away; null while it is still owed. */
  readonly settledAt: Instant | null;
  /** Calendar days from the last day to the day of settling, or to the day of the report. */
  readonly daysLate: number;
}

/** Events of the timer that the register does not have and that a host would have sent by now. */
export interface TimerDue {
  readonly petitions: number;
  readonly deadlinesPassed: number;
  readonly holidayNotices: number;
  /** The next moment at which a running deadline has passed. */
  readonly wakeAt: Instant | null;
}

export interface Totals {
  readonly lines: number;
  readonly blank: number;
  readonly damaged: number;
  readonly events: number;
  readonly accepted: number;
  readonly refused: number;
  readonly effects: number;
  /** Petitions as at the moment of the report. */
  readonly petitions: number;
  readonly open: number;
  readonly concluded: number;
  /** Petitions that were opened or moved after the moment of the report: decided, and reported as they stood then. */
  readonly movedLater: number;
  readonly due: number;
  readonly missed: number;
  readonly stillOwed: number;
  /** Refused events and damaged lines beyond those listed. */
  readonly unlisted: number;
}

/** The report on a register: plain data, in both languages. */
export interface RunReport {
  readonly format: 1;
  readonly register: string;
  readonly policies: readonly { readonly id: string; readonly version: string; readonly label: Text }[];
  /** The moment of the report; null where no event was accepted and none was asked for. */
  readonly at: Instant | null;
  /** The last day of `due`. */
  readonly dueUntil: Day | null;
  readonly totals: Totals;
  readonly petitions: readonly StateCount[];
  readonly refused: readonly RefusedEvent[];
  readonly damaged: readonly DamageListed[];
  readonly due: readonly DueSoon[];
  readonly missed: readonly MissedDuty[];
  readonly timer: TimerDue;
}
