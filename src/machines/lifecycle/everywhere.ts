import type { Policy } from '../../policy/schema.ts';
import type { EventOf } from '../../vocabulary/events/define.ts';
import type { commonEvents, matterEvents } from '../../vocabulary/events/everywhere.ts';
import { lapse, miss, recompute, record, setMatter, tell } from './actions.ts';
import { agentSteps } from './agentSteps.ts';
import type { LifecycleContext } from './context.ts';
import type { Steps } from './grammar.ts';
import { reportUrgent } from './urgent.ts';

type CommonEvent = EventOf<typeof commonEvents, string>;
type MatterEvent = EventOf<typeof matterEvents, string>;

/** What every lifecycle answers to: its own deadlines as they pass, and holiday notices. */
export function commonSteps(): Steps<LifecycleContext, CommonEvent, never> {
  const passed = ['deadlineIsRunning', 'deadlineHasPassed'] as const;
  return {
    'deadline.passed': [
      { by: 'system', rule: 'reg.40', when: [...passed, 'deadlineIsDuty'], do: [miss()] },
      { by: 'system', rule: 'civil.203', when: [...passed, 'deadlineIsWindow'], do: [lapse()] },
    ],
    'calendar.noticed': { by: 'system', rule: 'holiday.make-up', when: ['noticeIsKnown'], do: [recompute()] },
  };
}

/** What the matter's own course answers to in every state, whoever has it in hand. */
export function matterSteps(policy: Pick<Policy, 'agents'>): Steps<LifecycleContext, MatterEvent, never> {
  return {
    ...agentSteps(policy),
    'matter.declareInterest': {
      by: anybody,
      rule: 'reg.28',
      evenWithInterest: true,
      do: [
        setMatter(['matter.interested', 'event.person'], {
          interested: ({ context, event }) => [...new Set([...context.matter.interested, event.person])],
        }),
        record('interest-declared', ({ event }) => ({ about: event.person, reason: event.reason })),
      ],
    },
    'matter.reportUrgent': reportUrgent,
    'petition.migrate': {
      by: ['system', 'leadingGroupOffice'],
      rule: 'policy',
      do: [
        record('migration', ({ event }) => ({ detail: { policy: event.policy, version: event.version } })),
      ],
    },
    'petitioner.query': {
      by: 'petitioner',
      rule: 'reg.21',
      do: [
        tell('progress', ({ context }) => ({
          form: 'network',
          detail: {
            stage: context.instance,
            running: context.deadlines
              .filter(({ state }) => state === 'running')
              .map(({ id, due }) => `${id} ${due}`),
          },
        })),
      ],
    },
    'petitioner.giveContact': {
      by: ['petitioner', 'disciplineCommission', 'supervisionOffice', 'responsibleUnit'],
      rule: 'reg.23.1',
      when: ['petitionerNotComplainedOf'],
      do: [
        setMatter(['matter.petitioners', 'matter.persons', 'event.petitioner'], {
          reachable: true,
          anonymous: false,
          petitioners: ({ context: { matter }, event }) => known(matter.petitioners, event.petitioner),
          persons: ({ context: { matter }, event }) =>
            Math.max(matter.persons, known(matter.petitioners, event.petitioner).length),
        }),
        record('contact', ({ event }) => ({ about: event.petitioner })),
      ],
    },
  };
}

/** Who is known by name with one more. */
const known = (petitioners: readonly string[], one: string) => [...new Set([...petitioners, one])];

const anybody = [
  'petitioner',
  'disciplineCommission',
  'disciplineSecretary',
  'deputyDisciplineSecretary',
  'supervisionOffice',
  'chiefOfficer',
  'responsibleUnit',
  'leadingGroupOffice',
  'superiorOrgan',
] as const;
