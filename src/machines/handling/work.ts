import { dayOf } from '../../calendar/day.ts';
import type { Policy } from '../../policy/schema.ts';
import { text } from '../../vocabulary/text.ts';
import { open } from '../joints.ts';
import { record, set, tell } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import type { acceptanceConditions } from './acceptance.ts';
import { condition, type Doing, type HandlingSteps, stated } from './context.ts';
import type { kindConditions } from './kind.ts';

/** Guards on hearing the petitioner, a hearing, and a mediation. */
export const workConditions = {
  hearingFits: condition({
    on: 'handling.setHearing',
    rule: 'reg.31.6',
    label: text('属于重大、复杂、疑难事项', 'significant, or complex and difficult'),
    reads: ['matter.classification', 'event.significant'],
    needs: ({ context }) => (context.matter.classification === 'complex' ? [] : ['significant']),
    holds: ({ context, event }) => context.matter.classification === 'complex' || event.significant === true,
  }),
  hearingIsAhead: condition({
    on: 'handling.setHearing',
    rule: 'reg.31.6',
    label: text('听证日期不早于当日', 'the hearing lies ahead'),
    reads: ['event.on', 'event.at'],
    holds: ({ event }) => event.on >= dayOf(event.at),
  }),
  /** The petitioner is told before: nobody is heard by surprise. */
  hearingIsSet: condition({
    rule: 'reg.31.6',
    label: text('听证已事先告知', 'the hearing was set and told'),
    reads: ['hearingSet'],
    holds: ({ context }) => context.hearingSet,
  }),
  hearingDayHasCome: condition({
    on: 'handling.holdHearing',
    rule: 'reg.31.6',
    label: text('已到听证日期', 'the day of the hearing has come'),
    code: 'too-early',
    reads: ['hearingOn', 'event.at'],
    holds: ({ context, event }) => context.hearingOn === undefined || dayOf(event.at) >= context.hearingOn,
  }),
  agreementReached: condition({
    on: 'handling.mediate',
    rule: 'reg.33',
    label: text('已达成协议', 'an agreement is reached'),
    reads: ['event.agreed'],
    holds: ({ event }) => event.agreed,
  }),
  agreementIsWritten: condition({
    on: 'handling.mediate',
    rule: 'reg.33',
    label: text('协议有书面文本', 'the agreement is in writing'),
    reads: ['event.agreement'],
    needs: ['agreement'],
    holds: () => true,
  }),
} as const;

const carryingOut: Doing<'handling.mediate'> = [open('carryingOut', () => ({ basis: 'agreement' }))];

/**
 * The petitioner is heard and facts are found, with a hearing where the matter is heavy (`reg.31.6`) and a mediation
 * where both sides are willing (`reg.33`), all of it by a handler without an interest (`reg.28`). Nothing here stops the clock.
 */
export const workSteps = (policy: Policy) =>
  ({
    'handling.investigate': {
      by: 'responsibleUnit',
      rule: 'reg.31.6',
      when: ['handlerMayGoOn'],
      do: [
        set(['heard', 'factsFound', 'event.step'], {
          heard: ({ context, event }) => context.heard || event.step === 'petitionerHeard',
          factsFound: ({ context, event }) => context.factsFound || event.step === 'factsFound',
        }),
        record('finding', ({ context, event }) => ({
          about: context.handler,
          reason: event.note,
          detail: { step: event.step, by: event.by.id },
        })),
      ],
    },
    'handling.setHearing': {
      by: 'responsibleUnit',
      rule: 'reg.31.6',
      when: ['handlerMayGoOn', 'hearingFits', 'hearingIsAhead'],
      do: [
        set(['event.on'], { hearingSet: true, hearingOn: ({ event }) => event.on }),
        tell('hearing-set', ({ event }) => ({
          reason: event.reason,
          remedy: 'query-progress',
          by: event.on,
          detail: { on: event.on, place: event.place },
        })),
      ],
    },
    'handling.holdHearing': {
      by: 'responsibleUnit',
      rule: 'reg.31.6',
      when: ['handlerMayGoOn', 'hearingIsSet', 'hearingDayHasCome'],
      do: [
        set(['hearings', 'heard', 'event.petitionerHeard'], {
          hearingSet: false,
          hearings: ({ context }) => context.hearings + 1,
          heard: ({ context, event }) => context.heard || event.petitionerHeard,
        }),
        record('hearing', ({ context, event }) => ({
          reason: event.note,
          detail: { petitionerHeard: event.petitionerHeard, hearings: context.hearings, by: event.by.id },
        })),
      ],
    },
    'handling.mediate': [
      {
        by: 'responsibleUnit',
        rule: 'reg.33',
        when: ['isClaim', 'handlerMayGoOn', 'agreementReached', 'agreementIsWritten'],
        do: [
          set(['event.agreement'], { agreement: ({ event }) => event.agreement }),
          record('mediation', ({ event }) => ({
            about: event.agreement,
            reason: event.note,
            detail: { agreed: true },
          })),
          tell('mediation-agreed', ({ event }) => ({
            reason: event.note,
            remedy: 'query-progress',
            detail: stated({ agreement: event.agreement }),
          })),
          // What was agreed is carried out, where the policy says by when.
          ...(policy.carryingOut === undefined ? [] : carryingOut),
        ],
      },
      {
        by: 'responsibleUnit',
        rule: 'reg.33',
        when: ['isClaim', 'handlerMayGoOn', { not: 'agreementReached' }],
        do: [record('mediation', ({ event }) => ({ reason: event.note, detail: { agreed: false } }))],
      },
    ],
  }) as const satisfies HandlingSteps<
    GuardsOf<typeof workConditions> | GuardsOf<typeof acceptanceConditions> | GuardsOf<typeof kindConditions>
  >;
