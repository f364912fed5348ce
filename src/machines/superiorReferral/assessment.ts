import type { Policy } from '../../policy/schema.ts';
import { text } from '../../vocabulary/text.ts';
import { referrerOf } from '../addressees.ts';
import { ledElsewhere, withinCompetence } from '../intake/assessment.ts';
import { organHasProcedure, tellProcedure } from '../intake/procedure.ts';
import { dischargeAll, report, setMatter, settle } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { condition, type Doing, type ReferralSteps } from './context.ts';
import { belongsFurtherDown } from './passing.ts';

/** Guards on the kind of matter. */
export const assessmentConditions = {
  withinCompetence,
  ledElsewhere,
  organHasProcedure,
  isReport: condition({
    on: 'intake.assess',
    rule: 'reg.30',
    label: text('属于检举控告', 'a report about a person'),
    reads: ['event.kind'],
    holds: ({ event }) => event.kind === 'report',
  }),
} as const;

type Guard = GuardsOf<typeof assessmentConditions> | 'reportIsAsked';

/** The kind is settled, and with it the procedure. */
const assessing: Doing<'intake.assess'> = [
  setMatter(['event.kind', 'event.territory', 'matter.territory'], {
    kind: ({ event }) => event.kind,
    territory: ({ context, event }) => event.territory ?? context.matter.territory,
  }),
];

const ofTheBody = [
  {
    by: 'disciplineCommission',
    rule: 'reg.31',
    when: ['withinCompetence', 'ledElsewhere'],
    to: 'toBeLed',
    do: assessing,
  },
  {
    by: 'disciplineCommission',
    rule: 'reg.30',
    when: ['withinCompetence', 'isReport'],
    to: 'confidential',
    do: assessing,
  },
  {
    by: 'disciplineCommission',
    rule: 'plan.3.1.3',
    when: ['withinCompetence', { not: 'ledElsewhere' }, { not: 'isReport' }],
    to: 'assessed',
    do: assessing,
  },
] as const satisfies ReferralSteps<Guard>['intake.assess'];

/**
 * The commission says of which kind the matter is; that it is the body's, the referral has said, unless matters of superiors can be
 * passed on.
 */
export const assessmentSteps = ({ passing }: Policy) =>
  ({
    'intake.assess': passing?.referrals === true ? [...ofTheBody, belongsFurtherDown] : ofTheBody,
  }) satisfies ReferralSteps<Guard>;

/** The petitioner is told which procedure it is, and the matter ends here; a superior that asks for the result has it. */
export const procedureSteps = {
  'intake.leadToProcedure': [
    {
      by: 'disciplineCommission',
      rule: 'reg.31',
      when: ['organHasProcedure', 'reportIsAsked'],
      to: 'led',
      do: [
        tellProcedure,
        report('referral-result', ({ context, event }) => ({
          rule: 'reg.22',
          to: referrerOf(context.matter),
          reason: event.reason,
          detail: { outcome: 'led', procedure: event.procedure, organ: event.organ },
        })),
        settle('referral.report'),
        dischargeAll(),
      ],
    },
    {
      by: 'disciplineCommission',
      rule: 'reg.31',
      when: ['organHasProcedure', { not: 'reportIsAsked' }],
      to: 'led',
      do: [tellProcedure, dischargeAll()],
    },
  ],
} as const satisfies ReferralSteps<Guard>;
