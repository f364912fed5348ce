import { text } from '../../vocabulary/text.ts';
import { petitionersOf, supervisionOffice } from '../addressees.ts';
import { assignTask, notify, record, set, settle, start } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { hasInterest, interestRead } from '../lifecycle/interest.ts';
import { condition, type GroupSteps } from './context.ts';
import { mostOf } from './representatives.ts';

/** Guards on who receives the group. */
export const receptionConditions = {
  receiverHasNoInterest: condition({
    on: 'group.nameReceiver',
    rule: 'reg.28',
    label: text('接待人员与事项无利害关系', 'the receiver has no interest in the matter'),
    reads: [...interestRead, 'event.person'],
    holds: ({ context, event }) => !hasInterest(context.matter, event.person),
  }),
} as const;

/** One person at a time receives them; somebody else may be named while they are there. */
export const namingReceiver = {
  by: 'supervisionOffice',
  rule: 'plan.3.3.1',
  when: ['receiverHasNoInterest'],
  do: [
    set(['event.person'], { receiver: ({ event }) => event.person }),
    assignTask('receive-petitioner', ({ event }) => ({
      to: { ...supervisionOffice, ids: [event.person] },
    })),
  ],
} as const satisfies GroupSteps<GuardsOf<typeof receptionConditions>>['group.nameReceiver'];

/** They are taken to the reception room, and asked to elect their representatives (`reg.20`). */
export const admissionSteps = {
  'group.admit': {
    by: 'supervisionOffice',
    rule: 'plan.3.3.1',
    to: 'inRoom',
    do: [
      record('reception', ({ context }) => ({
        detail: { admitted: true, persons: context.persons, receiver: context.receiver ?? '' },
      })),
      settle('group.receive'),
      notify('representatives-asked', ({ context, env }) => ({
        to: petitionersOf(context.matter),
        form: 'inPerson',
        rule: 'reg.20',
        detail: { most: mostOf(env.policy, context) },
      })),
      start('group.register', () => ({ owner: supervisionOffice })),
    ],
  },
} as const satisfies GroupSteps<never>;
