import { dayOf } from '../../calendar/day.ts';
import { text } from '../../vocabulary/text.ts';
import { open } from '../joints.ts';
import { record, report, settle, start, tell } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { type CarryingOutSteps, condition, type Doing, executor, watcher } from './context.ts';

/** Guards on what was done. */
export const doingConditions = {
  speaksForExecutor: condition({
    rule: 'reg.32.2',
    label: text('由执行单位提出', 'the unit that carries it out speaks for itself'),
    code: 'wrong-role',
    reads: ['unit', 'event.by'],
    holds: ({ context, event }) => event.by.unit === context.unit,
  }),
  newDayIsAhead: condition({
    on: 'carryingOut.findNot',
    rule: 'reg.32.2',
    label: text('另定的执行期限尚未届至', 'a new last day is named, and lies ahead'),
    reads: ['event.until', 'event.at'],
    needs: ['until'],
    holds: ({ event }) => event.until !== undefined && event.until > dayOf(event.at),
  }),
} as const;

type Guard = GuardsOf<typeof doingConditions>;

/** As whom the unit acts that carries it out: it need not be the one that has the matter. */
const units = ['responsibleUnit', 'businessDepartment', 'brigade'] as const;

/** What the petitioner says of it belongs here: it is no new petition. */
export const sayingSteps = {
  'carryingOut.sayNot': {
    by: 'petitioner',
    rule: 'reg.32.2',
    do: [
      report('not-carried-out', (args) => ({
        to: watcher(args),
        reason: args.event.reason,
        detail: { by: args.event.by.id },
      })),
      record('progress', ({ event }) => ({ about: event.by.id, reason: event.reason })),
    ],
  },
} as const satisfies CarryingOutSteps<never>;

/** A refusal to carry out is supervised (`reg.40`). */
const supervising: Doing<'carryingOut.findNot'> = [
  record('progress', ({ context, event }) => ({ about: context.unit, reason: event.reason })),
  open('supervision', ({ context }) => ({
    cause: 'refusalToCarryOut',
    breach: 'reg.32.2',
    unit: context.unit as string,
    found: true,
  })),
];

/** The unit works on it, and says when it is done. */
export const workSteps = {
  'carryingOut.progress': {
    by: units,
    rule: 'reg.32.2',
    when: ['speaksForExecutor'],
    do: [record('progress', ({ context, event }) => ({ about: context.unit, reason: event.note }))],
  },
  'carryingOut.complete': {
    by: units,
    rule: 'reg.32.2',
    when: ['speaksForExecutor'],
    to: 'toCheck',
    do: [
      settle('carryingOut.carryOut'),
      record('progress', ({ event }) => ({ about: event.evidence, reason: event.note })),
      report('carried-out', (args) => ({
        to: watcher(args),
        reason: args.event.note,
        detail: { evidence: args.event.evidence },
      })),
      start('carryingOut.check', (args) => ({ owner: watcher(args) })),
    ],
  },
  'carryingOut.findNot': { by: 'disciplineCommission', rule: 'reg.40', do: supervising },
} as const satisfies CarryingOutSteps<Guard>;

/** What is reported done is looked at: it is so, and the petitioner hears it; or it is not, and is owed anew. */
export const checkSteps = {
  'carryingOut.confirm': {
    by: 'disciplineCommission',
    rule: 'reg.32.2',
    to: 'carriedOut',
    do: [
      settle('carryingOut.check'),
      tell('carried-out', ({ event }) => ({ reason: event.note, remedy: 'ask-superior' })),
    ],
  },
  'carryingOut.findNot': {
    by: 'disciplineCommission',
    rule: 'reg.40',
    when: ['newDayIsAhead'],
    to: 'carrying',
    do: [
      settle('carryingOut.check'),
      start('carryingOut.carryOut', (args) => ({ owner: executor(args), until: args.event.until })),
      ...supervising,
    ],
  },
} as const satisfies CarryingOutSteps<Guard>;

/** The opinion stands no longer, or both sides settled it otherwise. */
export const fallingAway = {
  'carryingOut.fallAway': {
    by: 'disciplineCommission',
    rule: 'reg.32.2',
    to: 'fellAway',
    do: [tell('carrying-out-ended', ({ event }) => ({ reason: event.reason, remedy: 'ask-superior' }))],
  },
} as const satisfies CarryingOutSteps<never>;
