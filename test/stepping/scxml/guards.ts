import { type AnyEventObject, and, not, stateIn } from 'xstate';
import { type Data, evaluate } from './datamodel.js';
import { NotConvertible } from './notConvertible.js';
import { stateId } from './stateId.js';

const inState = /^(!?)\s*In\(\s*(['"])([^'"]+)\2\s*\)$/;

/** A condition as a guard: `In` by itself, denied or joined by `&&` becomes XState's own, all else an expression that is false when it throws. */
export function guardOf(condition: string, name: string | undefined): unknown {
  const parts = condition.includes('In(') ? condition.split('&&').map((part) => part.trim()) : [condition];
  const guards = parts.map((part) => partOf(part, name));
  return guards.length === 1 ? guards[0] : and(guards as never);
}

function partOf(part: string, name: string | undefined): unknown {
  const [, denied, , state] = inState.exec(part) ?? [];
  if (state !== undefined) {
    const guard = stateIn(`#${stateId(state)}` as never);
    return denied ? not(guard) : guard;
  }
  if (/\bIn\(/.test(part)) throw new NotConvertible('In() within a larger expression');
  return ({ context, event }: { context: Data; event: AnyEventObject }) => {
    try {
      return Boolean(evaluate(part, context, { event, name, isIn: () => false }));
    } catch {
      return false;
    }
  };
}
