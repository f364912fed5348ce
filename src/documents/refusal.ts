import type { RuleId } from '../vocabulary/ruleIds.ts';
import type { Text } from '../vocabulary/text.ts';

/** Why a paper cannot be had. */
export const paperRefusalCodes = [
  /** The effect has no paper; the message says where it goes instead. */
  'no-paper',
  /** A word, name or number is missing: `place` is where the host gives it. */
  'missing',
  /** Something given that there is no place for. */
  'unknown',
  /** What was given is not shaped so that it can be printed. */
  'invalid',
  /** A telephone or identity number stands where the paper may not show one. */
  'personal-number',
  /** What is said against somebody would reach them or their unit. */
  'confidential',
  /** What was given says otherwise than the decision. */
  'differs',
  /** The law does not allow what the paper would say. */
  'unlawful',
] as const;
export type PaperRefusalCode = (typeof paperRefusalCodes)[number];

/** One reason why a paper is refused, in a sentence, with its place. */
export interface PaperRefusal {
  readonly code: PaperRefusalCode;
  /** Where in what was given: `words.facts`, `organs["court"].address`, `effect.reason`. */
  readonly place: string;
  readonly message: Text;
  /** The rule that asks for it, where one does. */
  readonly rule?: RuleId;
}
