/** What of a petition is not what its log makes it. */
export const faultParts = [
  'log',
  'petition',
  'columns',
  'tags',
  'duties',
  'reminders',
  'timer',
  'outbox',
] as const;

/** One difference between what is stored and what the log comes to. */
export interface StoreDifference {
  readonly petition: string;
  readonly part: (typeof faultParts)[number];
  /** Where in it: the `seq` of an entry, the key of a row, the name of a column. */
  readonly at: string;
  /** What the log comes to; empty: nothing. */
  readonly expected: string;
  readonly stored: string;
}
