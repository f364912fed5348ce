import { text } from '../../vocabulary/text.ts';
import { unitOrCommission } from '../addressees.ts';
import { assignTask, record, setMatter, settle, start, tell } from '../lifecycle/actions.ts';
import { owedDeadline } from '../lifecycle/context.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { condition, type Doing, priorOf, type RepeatSteps } from './context.ts';
import { compared, earlierUnit, repeated } from './earlier.ts';

/** Guards on who goes on receiving. */
export const receptionConditions = {
  unitIsNamed: condition({
    on: 'repeat.receiveByUnit',
    rule: 'plan.3.1.2',
    label: text('由原承办单位继续接待', 'the unit first responsible goes on receiving'),
    reads: ['matter.unit'],
    holds: ({ context }) => context.matter.unit !== undefined,
  }),
} as const;

/** Not accepted twice: who received it first goes on, by a day, and the petitioner is told who (`plan.3.1.2`, `reg.19.3`). */
export const theUnitReceives: Doing<'repeat.receive'> = [
  ...repeated,
  setMatter([...compared, 'event.complainedOf', 'policy.units'], {
    unit: ({ event, env }) => earlierUnit(event, env.policy),
  }),
  start('repeat.receive', ({ context }) => ({ owner: unitOrCommission(context.matter.unit) })),
  tell('earlier-unit-receives', ({ context }) => ({
    reason: '信访人、事由、诉求与正在办理的事项相同，不重复受理',
    remedy: 'query-progress',
    detail: { petition: priorOf(context), receiver: context.matter.unit ?? 'disciplineCommission' },
  })),
  assignTask('receive-petitioner', ({ context }) => ({
    to: unitOrCommission(context.matter.unit),
    by: owedDeadline(context, 'repeat.receive')?.due,
    detail: { petition: priorOf(context) },
  })),
];

/** What was explained is recorded, and the petition goes into the earlier matter. */
const received: Doing<'repeat.receiveByUnit'> = [
  record('reception', ({ context, event }) => ({ about: priorOf(context), reason: event.reason })),
  settle('repeat.receive'),
  tell('merged', ({ context, event }) => ({
    reason: event.reason,
    remedy: 'query-progress',
    detail: { petition: priorOf(context) },
  })),
];

/** The unit receives the petitioner; the commission where no unit may. */
export const receptionSteps = {
  'repeat.receiveByUnit': [
    {
      by: 'responsibleUnit',
      rule: 'plan.3.1.2',
      to: 'receivedByUnit',
      do: received,
    },
    {
      by: 'disciplineCommission',
      rule: 'plan.3.1.2',
      when: [{ not: 'unitIsNamed' }],
      to: 'receivedByUnit',
      do: received,
    },
  ],
} as const satisfies RepeatSteps<GuardsOf<typeof receptionConditions>>;
