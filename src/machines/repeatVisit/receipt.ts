import { channelIsOpen, notAGroup, oralIsRecorded, petitionersCounted } from '../intake/arrivalFacts.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { noLongerAccepted, remedyIsTold, windowWentBy } from './answered.ts';
import type { RepeatSteps } from './context.ts';
import { earlierConditions, matching } from './earlier.ts';
import { theUnitReceives } from './reception.ts';

/** Guards on what arrives. */
export const receiptConditions = {
  notAGroup,
  petitionersCounted,
  oralIsRecorded,
  channelIsOpen,
  ...earlierConditions,
} as const;

const receiving = ['disciplineCommission', 'supervisionOffice', 'businessDepartment', 'brigade'] as const;
const inOrder = ['notAGroup', 'petitionersCounted', 'oralIsRecorded', 'channelIsOpen'] as const;

/** What arrives is matched to the earlier matter, and goes where that one stands. */
export const receiptSteps = {
  'repeat.receive': [
    {
      by: receiving,
      rule: 'plan.3.1.1',
      when: [...inOrder, { not: 'sameMatter' }],
      to: 'notARepeat',
      do: matching,
    },
    {
      by: receiving,
      rule: 'reg.36.3',
      when: [...inOrder, 'answeredForGood', 'newFactsClaimed'],
      to: 'notARepeat',
      do: matching,
    },
    {
      by: receiving,
      rule: 'plan.3.1.2',
      when: [...inOrder, 'stillInHand'],
      to: 'toBeReceived',
      do: theUnitReceives,
    },
    {
      by: receiving,
      rule: 'plan.3.1.2',
      when: [...inOrder, 'remedyIsOpen'],
      to: 'remedyTold',
      do: remedyIsTold,
    },
    {
      by: receiving,
      rule: 'reg.36.3',
      when: [...inOrder, 'wasReexamined', { not: 'newFactsClaimed' }],
      to: 'noLongerAccepted',
      do: noLongerAccepted,
    },
    {
      by: receiving,
      rule: 'policy',
      when: [...inOrder, 'windowWentBy', { not: 'newFactsClaimed' }],
      to: 'windowEnded',
      do: windowWentBy,
    },
  ],
} as const satisfies RepeatSteps<GuardsOf<typeof receiptConditions>>;
