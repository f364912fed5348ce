import { answerableFor } from '../addressees.ts';
import { record, report, setMatter, settle, tell } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import type { arrivalConditions } from './arrival.ts';
import type { Doing, GroupSteps } from './context.ts';

const registering: Doing<'group.register'> = [
  record('registration', ({ context, event }) => ({
    about: context.matter.id,
    detail: {
      cause: event.cause,
      claim: event.claim,
      persons: context.persons,
      receiver: context.receiver ?? '',
      representatives: [...context.representatives],
    },
  })),
  settle('group.register'),
  tell('received-in-person', ({ event }) => ({
    reason: '事由和诉求已登记，按审批程序办理',
    remedy: 'query-progress',
    detail: { cause: event.cause, claim: event.claim },
  })),
  report('incident', ({ context, env }) => ({
    to: answerableFor(context.matter, env.policy),
    detail: { kind: 'groupVisit', persons: context.persons },
  })),
];

/** Cause and claim are registered, beside the matter in hand or as one of its own. It does not wait for an election. */
export const registrationSteps = {
  'group.register': [
    {
      by: 'supervisionOffice',
      rule: 'plan.3.3.1',
      when: ['standalone'],
      to: 'registered',
      do: [
        setMatter(['event.cause', 'event.claim'], {
          cause: ({ event }) => event.cause,
          claim: ({ event }) => event.claim,
        }),
        ...registering,
      ],
    },
    {
      by: 'supervisionOffice',
      rule: 'plan.3.3.1',
      when: [{ not: 'standalone' }],
      to: 'noted',
      do: registering,
    },
  ],
} as const satisfies GroupSteps<GuardsOf<typeof arrivalConditions>>;
