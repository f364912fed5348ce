import type { NextEvent } from '../engine/nextEvents.ts';
import { inWords } from '../forms/inWords.ts';
import type { Refusal } from '../vocabulary/refusals.ts';
import { text } from '../vocabulary/text.ts';
import { Problem, type ProblemKind } from './problem.ts';

const kinds: Partial<Readonly<Record<Refusal['code'], ProblemKind>>> = {
  // What was sent is no event.
  invalid: 'invalid',
  'unknown-event': 'invalid',
  'unknown-petition': 'not-found',
  // What is stored cannot be gone on with.
  'invalid-petition': 'fault',
  'unknown-policy': 'fault',
};

/** The answer to a refused event, with every refusal in the words of its form: the sender's fault, a rule's no, or a petition that cannot be trusted. */
export function refusedWith(
  refused: readonly Refusal[],
  event: unknown,
  seq?: number,
  next?: readonly NextEvent[],
): Problem {
  const refusals = inWords(refused, event, next);
  const [first] = refusals;
  const said = first?.message ?? text('未通过', 'it was refused');
  const kind = (first && kinds[first.code]) ?? 'refused';
  return new Problem(kind, said, { refusals, ...(seq === undefined ? {} : { seq }) });
}
