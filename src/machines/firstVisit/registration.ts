import { commission } from '../addressees.ts';
import { entered } from '../intake/registration.ts';
import { isReport } from '../intake/seenBy.ts';
import { settle, start, tell } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import type { Doing, FirstVisitSteps } from './context.ts';

/** Guards on what is registered. */
export const registrationConditions = { isReport } as const;

const registering: Doing<'intake.register'> = [
  ...entered,
  settle('intake.register'),
  tell('received', () => ({
    remedy: 'query-progress',
    detail: { route: 'approval', procedure: 'petition' },
  })),
  settle('intake.notice'),
  start('intake.classify', () => ({ owner: commission })),
];

/** The supervision office registers, and the petitioner is told; of a report it is named first who may see it (`reg.30`). */
export const registrationSteps = {
  'intake.register': [
    {
      by: 'supervisionOffice',
      rule: 'reg.30',
      when: ['isReport'],
      to: 'confidential',
      do: registering,
    },
    {
      by: 'supervisionOffice',
      rule: 'plan.3.1.1',
      when: [{ not: 'isReport' }],
      to: 'registered',
      do: registering,
    },
  ],
} as const satisfies FirstVisitSteps<GuardsOf<typeof registrationConditions>>;
