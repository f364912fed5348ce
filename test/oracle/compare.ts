import type { Decision } from '../../src/index.ts';
import type { Verdict } from './judge.ts';
import type { Case } from './model.ts';

/** Which class of refusal a code belongs to. */
const classes: Readonly<Record<string, string>> = {
  'unknown-event': 'input',
  'unknown-petition': 'input',
  'unknown-policy': 'input',
  invalid: 'input',
  'invalid-petition': 'input',
  duplicate: 'order',
  'out-of-order': 'order',
  concluded: 'not-now',
  'not-now': 'not-now',
  'wrong-role': 'role',
  'missing-fact': 'condition',
  'guard-failed': 'condition',
  'too-early': 'condition',
  'too-late': 'condition',
};

const shapeFaults = new Set(['invalid', 'unknown-event', 'unknown-petition']);

/** Whether an event is refused for its shape alone, which the oracle does not read. */
export const isFaultOfShape = (decision: Decision): boolean =>
  !decision.accepted && decision.refusals.every(({ code }) => shapeFaults.has(code));

interface Kept {
  readonly id: string;
  readonly due: string;
  readonly state: string;
  readonly settledAt?: string;
}

const inOrder = (lines: Iterable<string>) => [...lines].sort().join('\n');

/** Where a petition of the library stands, in the oracle's words: states and last days. */
function standingOf({ petition }: Extract<Decision, { accepted: true }>): { states: string; days: string } {
  const courses = [petition.phase, ...petition.beside];
  const kept = [
    ...courses.map(({ context }) => context.deadlines ?? []),
    ...petition.ended.map(({ deadlines }) => deadlines),
  ].flat() as Kept[];
  return {
    states: inOrder(courses.map(({ instance, value }) => `${instance}.${value}`)),
    days: inOrder(
      kept.map(
        ({ id, due, state, settledAt }) => `${id} ${due} ${state}${settledAt === undefined ? '' : ', over'}`,
      ),
    ),
  };
}

function standingOfCase({ main, beside, past }: Case): { states: string; days: string } {
  return {
    states: inOrder([main, ...beside].map(({ name, state }) => `${name}.${state}`)),
    days: inOrder(
      [main, ...beside, ...past].flatMap(({ owed }) =>
        owed.map(({ id, due, state, over }) => `${id} ${due} ${state}${over ? ', over' : ''}`),
      ),
    ),
  };
}

/** Notices that the petitioner gets of a decision, and whether the register says that none could be given. */
function noticesOf({ effects }: Extract<Decision, { accepted: true }>): {
  given: string[];
  impossible: number;
} {
  const given: string[] = [];
  let impossible = 0;
  for (const effect of effects) {
    if (effect.type === 'notify' && effect.to.role === 'petitioner') given.push(effect.what);
    if (effect.type === 'record' && effect.what === 'notice-impossible') impossible += 1;
  }
  return { given, impossible };
}

const listed = (of: string) => new Set(of.split('\n'));
const differing = (ours: string, theirs: string) =>
  `oracle: ${[...listed(ours)].filter((one) => !listed(theirs).has(one)).join('; ') || '–'} | library: ${[...listed(theirs)].filter((one) => !listed(ours).has(one)).join('; ') || '–'}`;

/** In what the oracle's verdict and the library's decision differ; nothing where they agree. */
export function difference(verdict: Verdict, decision: Decision): string | undefined {
  if (!decision.accepted) {
    const codes = [...new Set(decision.refusals.map(({ code }) => classes[code]))];
    const why = decision.refusals.map(({ code, guard, rule }) => `${code} ${guard ?? ''} ${rule}`).join(', ');
    if (verdict.refused === undefined)
      return `the oracle accepts (${verdict.rows.join(' ')}), the library refuses: ${why}`;
    return codes.includes(verdict.refused)
      ? undefined
      : `the oracle refuses for ${verdict.refused}, the library for ${why}`;
  }
  if (verdict.refused !== undefined)
    return `the oracle refuses for ${verdict.refused}, the library accepts: ${decision.path.map(({ from, to }) => `${from} → ${to}`).join(', ')}`;
  const ours = standingOfCase(verdict.file);
  const theirs = standingOf(decision);
  if (ours.states !== theirs.states) return `states differ: ${differing(ours.states, theirs.states)}`;
  if (ours.days !== theirs.days) return `last days differ: ${differing(ours.days, theirs.days)}`;
  const { given, impossible } = noticesOf(decision);
  const expected = inOrder(verdict.tells);
  if (
    inOrder(given) !== expected &&
    !(impossible > 0 && verdict.tells.length > 0 && given.length < verdict.tells.length)
  )
    return `notices differ: oracle ${expected.replaceAll('\n', ', ') || 'none'}, library ${given.join(', ') || 'none'}${impossible ? ' (impossible)' : ''}`;
  return undefined;
}
