import { plays } from '../../policy/schema.ts';
import { text } from '../../vocabulary/text.ts';
import { commission } from '../addressees.ts';
import { record, report, set, settle, start, tell } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { waysToPart } from '../remedy/ends.ts';
import { answerableUnit } from '../remedy/opinion.ts';
import { condition, type Doing, type ReexaminationContext, type ReexaminationSteps } from './context.ts';

/** Guards on what goes on after a re-examination. */
export const aftercareConditions = {
  /** The unit that answers for the matter; the commission where the petition complains of that unit. */
  byTheAnswerableUnit: condition({
    on: ['reexamination.help', 'reexamination.completeHelp'],
    rule: 'reg.37',
    label: text('由对事项负责的单位进行', 'the unit that answers for the matter acts'),
    code: 'wrong-role',
    reads: ['matter.unit', 'matter.complainedOf', 'unit', 'event.by', 'policy.roles'],
    holds: ({ context, event, env }) => {
      const { role, unit } = answerableUnit(context);
      return unit === undefined ? plays(env.policy, event.by.role, [role]) : event.by.unit === unit;
    },
  }),
  isSocialRelief: condition({
    on: 'reexamination.help',
    rule: 'reg.37.2',
    label: text('告知或者帮助申请社会救助', 'it is about social relief'),
    reads: ['event.help'],
    holds: ({ event: { help } }) => help === 'socialReliefTold' || help === 'socialReliefHelped',
  }),
  wasHelped: condition({
    on: 'reexamination.completeHelp',
    rule: 'reg.37',
    label: text('已做过疏导帮扶', 'something was explained or done to help'),
    reads: ['helped'],
    holds: ({ context }) => context.helped === true,
  }),
} as const;

type Guard = GuardsOf<typeof aftercareConditions>;

const acting = ['responsibleUnit', 'businessDepartment', 'brigade', 'disciplineCommission'] as const;

const helping: Doing<'reexamination.help'> = [
  set({ helped: true }),
  record('aftercare', ({ event }) => ({
    reason: event.reason,
    detail: { help: event.help, by: event.by.id },
  })),
];

const ways = waysToPart('declined', 'withdrawn', 'ended');

/** Ended for good by the opinion, the matter stays with its unit until it has been explained and helped with; else it ends at once. */
export const waysToAftercare = ways.map((way) =>
  way.to === 'ended'
    ? ({
        ...way,
        rule: 'reg.37',
        to: 'aftercare',
        do: [
          start<ReexaminationContext, unknown>('reexamination.aftercare', ({ context }) => ({
            owner: answerableUnit(context),
          })),
        ],
      } as const)
    : way,
);

/** Local bodies go on explaining, reconciling and helping, and say when that is completed (`reg.37`). */
export const aftercareSteps = {
  'reexamination.help': [
    {
      by: acting,
      rule: 'reg.37.2',
      when: ['byTheAnswerableUnit', 'isSocialRelief'],
      do: [
        ...helping,
        // Whether to apply is the petitioner's own decision.
        tell('social-relief', ({ event }) => ({
          rule: 'reg.37.2',
          reason: event.reason,
          detail: { help: event.help },
        })),
      ],
    },
    { by: acting, rule: 'reg.37', when: ['byTheAnswerableUnit', { not: 'isSocialRelief' }], do: helping },
  ],
  'reexamination.completeHelp': {
    by: acting,
    rule: 'reg.37',
    when: ['byTheAnswerableUnit', 'wasHelped'],
    to: 'ended',
    do: [
      settle('reexamination.aftercare'),
      report('aftercare-completed', ({ event }) => ({ to: commission, reason: event.reason })),
      tell('aftercare-completed', ({ event }) => ({ reason: event.reason, remedy: 'none-further' })),
    ],
  },
} as const satisfies ReexaminationSteps<Guard>;
