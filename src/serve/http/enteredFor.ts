import type { Actor } from '../../vocabulary/events/define.ts';
import { text } from '../../vocabulary/text.ts';
import { Problem } from '../problem.ts';

/** Who acts in the head of an event, and who entered it where that is somebody else. */
export interface ActingHead {
  readonly by: unknown;
  readonly enteredBy?: object;
}

/**
 * The head of a message: whoever is signed in acts; where the body says for whom they enter, that one acts, and it is always
 * whoever is signed in who entered it. Whether they may is the engine's to say.
 */
export function actingHead(
  { enteredFor }: Readonly<Record<string, unknown>>,
  actor: Actor<string>,
): ActingHead {
  if (enteredFor === undefined) return { by: actor };
  const fields = ['by', 'paper', 'on'];
  if (
    typeof enteredFor !== 'object' ||
    enteredFor === null ||
    !('by' in enteredFor) ||
    Object.keys(enteredFor).some((field) => !fields.includes(field))
  )
    throw new Problem(
      'invalid',
      text(
        'enteredFor：写明 by（行为人），可写 paper（文号）、on（文件日期）',
        'enteredFor: by, who acts; and paper and on, its number and day, where there is one',
      ),
    );
  const { by, ...paper } = enteredFor as { by: unknown };
  return { by, enteredBy: { ...actor, ...paper } };
}
