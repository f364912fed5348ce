import { text } from '../../vocabulary/text.ts';
import { commission } from '../addressees.ts';
import { notify, record, report, set, settle, start } from '../lifecycle/actions.ts';
import { mayBeTold } from '../lifecycle/confidence.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { hasInterest, interestRead } from '../lifecycle/interest.ts';
import { type AssistanceSteps, assistant, condition } from './context.ts';

/** Guards on who takes it on. */
export const takingConditions = {
  speaksForAssistant: condition({
    rule: 'policy',
    label: text('由协办单位提出', 'the assisting unit speaks for itself'),
    code: 'wrong-role',
    reads: ['unit', 'event.by'],
    holds: ({ context, event }) => event.by.unit === context.unit,
  }),
  handlerHasNoInterest: condition({
    on: 'assistance.accept',
    rule: 'reg.28',
    label: text('所定经办人与事项无利害关系', 'the handler named has no interest in the matter'),
    reads: [...interestRead, 'event.handler'],
    holds: ({ context, event }) => !hasInterest(context.matter, event.handler),
  }),
} as const;

/** As whom a unit that assists acts: as a department or a brigade, since another has the matter. */
export const assisting = ['businessDepartment', 'brigade'] as const;

/** The unit takes it on, or objects with reasons; then whoever names units decides (`joint`). Its day runs on. */
export const takingSteps = {
  'assistance.accept': {
    by: assisting,
    rule: 'policy',
    when: ['speaksForAssistant', 'handlerHasNoInterest'],
    to: 'owing',
    do: [
      set(['event.handler'], { handler: ({ event }) => event.handler }),
      record('acceptance', ({ context, event }) => ({
        about: event.handler,
        detail: { unit: context.unit, by: event.by.id },
      })),
      settle('assistance.accept'),
    ],
  },
  'assistance.object': {
    by: assisting,
    rule: 'policy',
    when: ['speaksForAssistant'],
    to: 'disputed',
    do: [
      settle('assistance.accept'),
      report('objection', ({ context, event }) => ({
        to: commission,
        reason: event.reason,
        detail: { unit: context.unit },
      })),
      start('assistance.decide', ({ context, env }) => ({
        owner: mayBeTold(commission.role, context.matter, env.policy),
      })),
    ],
  },
} as const satisfies AssistanceSteps<GuardsOf<typeof takingConditions>>;

/** The objection is not followed: the part is owed by the same day. */
export const upholdingSteps = {
  'assistance.uphold': {
    by: ['disciplineCommission', 'leadingGroup'],
    rule: 'policy',
    to: 'owing',
    do: [
      settle('assistance.decide'),
      notify('assistance-upheld', (args) => ({ to: assistant(args), reason: args.event.reason })),
    ],
  },
} as const satisfies AssistanceSteps<never>;
