import type * as z from 'zod/mini';
import { withoutPersonalNumbers } from './personalNumber.ts';
import { schemaWords } from './schemaWords.ts';
import { type Text, text } from './text.ts';

/** Most faults that are named of one input: who sends more has to send it anew anyway. */
export const mostFaults = 20;
const mostCharacters = 200;

/** A text from outside, cut to what a message may repeat: no more than so many characters, and nobody's number. */
export function shortened(said: string): string {
  // A number that goes beyond the cut is told by what follows.
  const repeated = withoutPersonalNumbers(said.slice(0, 2 * mostCharacters));
  return repeated.length <= mostCharacters ? repeated : `${repeated.slice(0, mostCharacters)}…`;
}

/** Where a fault is, as a path with points. */
export function pathOf({ path }: z.core.$ZodIssue): string {
  return shortened(path.map(String).join('.'));
}

/** What a schema says of a fault, in both languages. */
export function issueText(issue: z.core.$ZodIssue): Text {
  return text(shortened(inChinese(issue)), shortened(issue.message));
}

function inChinese(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `类型不符，应为 ${issue.expected}`;
    case 'unrecognized_keys':
      return `不认识的字段 ${issue.keys.join('、')}`;
    case 'invalid_value':
      return `取值不符，应为 ${issue.values.map(String).join('、')}`;
    case 'too_small':
      return `不得少于或小于 ${issue.minimum}`;
    case 'too_big':
      return `不得多于或大于 ${issue.maximum}`;
    case 'custom':
      return typeof issue.params?.zh === 'string' ? issue.params.zh : ownWords(issue);
    default:
      return ownWords(issue);
  }
}

function ownWords({ message }: z.core.$ZodIssue): string {
  const own = Object.values(schemaWords).find(({ en }) => en === message);
  return own?.zh ?? `格式不符（${message}）`;
}
