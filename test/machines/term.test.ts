import { expect, test } from 'vitest';
import type { Deadline } from '../../src/deadlines/deadline.ts';
import type { LifecycleContext } from '../../src/machines/lifecycle/context.ts';
import { owedTerm } from '../../src/machines/term.ts';

const deadline = (kind: string, state = 'running') =>
  ({ id: `x.${kind}`, kind, state }) as unknown as Deadline;
const owed = (...deadlines: Deadline[]) => owedTerm({ deadlines } as unknown as LifecycleContext)?.kind;

test('the term towards the petitioner is that of a claim, of an answer, or of the simplified procedure', () => {
  for (const kind of ['handling.conclude', 'handling.answer', 'simple.reply'])
    expect(owed(deadline('handling.accept'), deadline(kind))).toBe(kind);
});

test('none is owed where none was started, or it was met', () => {
  expect(owed(deadline('handling.accept'))).toBeUndefined();
  const met = { ...deadline('handling.conclude', 'met'), settledAt: '2026-03-02T09:00:00+08:00' };
  expect(owed(met)).toBeUndefined();
});
