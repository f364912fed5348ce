import { text } from '../../vocabulary/text.ts';
import { commission } from '../addressees.ts';
import { dischargeAll, record, setMatter, settle, start } from '../lifecycle/actions.ts';
import type { GuardsOf, Opening, Way } from '../lifecycle/grammar.ts';
import { condition, type ReferralSteps, type SuperiorReferralContext } from './context.ts';

/** Guards on a referral that comes back from the organ that it was passed on to. */
export const passingConditions = {
  isRegisteredBefore: condition({
    rule: 'reg.22',
    label: text('转送交办后收回，已登记', 'it was passed on and taken back, so it is registered'),
    reads: ['registerNumber'],
    holds: ({ context }) => context.registerNumber !== undefined,
  }),
} as const;

/** What was taken back is assessed again; any other referral is waited for. */
export const waysIn = [
  {
    rule: 'reg.22',
    label: text('收回的上级来件，重新核定', 'taken back: assessed anew'),
    when: ['isRegisteredBefore'],
    to: 'registered',
    do: [start<SuperiorReferralContext, Opening>('intake.classify', () => ({ owner: commission }))],
  },
  { rule: 'plan.3.1.3', label: text('等待来件', 'awaiting the referral'), to: 'arriving' },
] as const satisfies readonly Way<SuperiorReferralContext, GuardsOf<typeof passingConditions>>[];

/** It belongs to a lower organ, or to another one outside the body, to which it can be passed on (`reg.22`). */
export const belongsFurtherDown = {
  by: 'disciplineCommission',
  rule: 'reg.22',
  when: [{ not: 'withinCompetence' }],
  to: 'furtherDown',
  do: [
    setMatter(['event.kind', 'event.territory', 'matter.territory'], {
      kind: ({ event }) => event.kind,
      territory: ({ context, event }) => event.territory ?? context.matter.territory,
    }),
  ],
} as const satisfies ReferralSteps<'withinCompetence'>['intake.assess'];

/** It is passed on; what the superior asked for stays owed. */
export const passingSteps = {
  'intake.passDown': {
    by: 'disciplineCommission',
    rule: 'reg.22',
    to: 'passedDown',
    do: [
      record('outcome', ({ event }) => ({ reason: event.reason, detail: { outcome: 'passedDown' } })),
      settle('intake.classify'),
      dischargeAll('referral.report'),
    ],
  },
} as const satisfies ReferralSteps<never>;
