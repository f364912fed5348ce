import { shortened } from '../vocabulary/issueText.ts';

/** A value that somebody gave, as a message may repeat it: whatever it is, it is never asked for its own words. */
export function said(value: unknown): string {
  if (typeof value === 'string') return shortened(value);
  if (value === null || ['number', 'boolean', 'undefined'].includes(typeof value)) return String(value);
  return `${typeof value === 'object' ? 'an' : 'a'} ${typeof value}`;
}
