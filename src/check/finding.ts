import type { Text } from '../vocabulary/text.ts';
import type { FindingPlace } from './findingPlace.ts';
import type { Library } from './library.ts';

/** What a check looks after. */
export type CheckCategory = 'structure' | 'rules' | 'deadlines' | 'safeguards' | 'events';

/** `error`: a petition can come to harm by it. `warning`: something is written down that nothing uses. */
export type Severity = 'error' | 'warning';

/** What a check found at one place. */
export interface Found {
  readonly place: FindingPlace;
  readonly reason: Text;
  /** How to mend it, where the check's own advice does not fit. */
  readonly fix?: Text;
}

/** One check of machines and policy: what it is called, how heavy it weighs, and how it looks. */
export interface Check {
  /** The id by which a finding names it, e.g. `PF101`; its page is `docs/reference/checks/PF101.md`. */
  readonly id: string;
  /** Its name in words joined by hyphens. */
  readonly name: string;
  readonly severity: Severity;
  readonly category: CheckCategory;
  readonly title: Text;
  /** How such a finding is mended. */
  readonly fix: Text;
  readonly find: (library: Library) => readonly Found[];
}

/** A finding: the check by its id, the place, the reason and a fix. */
export interface Finding {
  readonly id: string;
  readonly name: string;
  readonly severity: Severity;
  readonly category: CheckCategory;
  readonly place: FindingPlace;
  /** The place as one name, e.g. `handling.inHand.handling.report[2]` or `policy.terms.handling.conclude`. */
  readonly at: string;
  readonly reason: Text;
  readonly fix: Text;
  /** The page that explains the check, within the repository. */
  readonly page: string;
}

/** The page of a check. */
export const pageOf = (id: string): string => `docs/reference/checks/${id}.md`;
