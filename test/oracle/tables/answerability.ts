import type { Look, Table } from '../model.ts';
import { isOwn, unitPlays } from '../people.ts';
import { sharedConditions } from './shared.ts';

/** Who stands above the unit examined. */
const standsAbove = ({ policy, course }: Look): string =>
  ['leadingGroup', 'superiorOrgan'].some((part) => unitPlays(policy, course.facts.unit, part))
    ? 'superiorOrgan'
    : ['disciplineCommission', 'chiefOfficer'].some((part) => unitPlays(policy, course.facts.unit, part))
      ? 'leadingGroup'
      : 'disciplineCommission';

/** An office that the petition complains of examines nothing of it: whoever stands above that office does (`reg.30`). */
function decider(look: Look): { role: string } {
  const parts = ['disciplineCommission', 'leadingGroup', 'superiorOrgan'];
  const among = parts.slice(parts.indexOf(standsAbove(look)));
  const isTainted = (part: string) => {
    const units = look.policy.units.filter(({ roles }) => roles.includes(part));
    return units.every(({ id }) => look.matter.complainedOf.units.includes(id));
  };
  return { role: among.find((part) => !isTainted(part)) ?? (among[0] as string) };
}

/** Answerability (`plan.3.5`, `reg.42` to `reg.46`): no finding about a unit that was not heard. */
export const answerability: Table = {
  lifecycle: 'answerability',
  place: 'beside',
  opens: [
    {
      in: [],
      on: 'answerability.open',
      by: 'the commission or the leading group',
      when: ['the unit is the body’s own', 'consequences are serious where the rule wants it'],
      to: 'examining',
      runs: [{ kind: 'answerability.examine', owner: decider }],
      notes: ({ course, event }) => {
        course.facts.unit = event.unit;
        course.facts.breach = event.breach;
      },
      clause: 'plan.3.5',
    },
  ],
  begins: [
    { to: 'examining', runs: [{ kind: 'answerability.examine', owner: decider }], clause: 'plan.3.5' },
  ],
  rows: [
    {
      in: ['examining', 'deciding'],
      on: 'answerability.invite',
      by: 'whoever stands above the unit',
      when: ['the day lies ahead', 'it was not asked before'],
      notes: ({ course, event }) => {
        course.facts.invitedUntil = event.until;
      },
      clause: 'plan.3.5',
    },
    {
      in: ['examining', 'deciding'],
      on: 'answerability.hear',
      by: 'the unit examined',
      notes: ({ course }) => {
        course.facts.heardUnit = true;
      },
      clause: 'plan.3.5',
    },
    {
      in: 'examining',
      on: 'answerability.examine',
      by: 'whoever stands above the unit',
      to: 'deciding',
      does: ['answerability.examine'],
      runs: [{ kind: 'answerability.decide', owner: decider }],
      clause: 'plan.3.5',
    },
    {
      in: 'deciding',
      on: 'answerability.find',
      by: 'whoever stands above the unit',
      when: [
        'the unit was heard, or asked in vain',
        'it is answerable, with measures that fit',
        'the petitioner gets an answer where the petition raised it',
      ],
      to: 'correcting',
      does: ['answerability.decide'],
      runs: [
        {
          kind: 'answerability.close',
          owner: ({ course }) => ({ role: 'responsibleUnit', unit: course.facts.unit }),
        },
      ],
      tells: ({ event }) => (event.concernsPetition ? ['finding'] : []),
      clause: 'plan.3.5',
    },
    {
      in: 'deciding',
      on: 'answerability.find',
      by: 'whoever stands above the unit',
      when: [
        'the unit was heard, or asked in vain',
        'it is not answerable, without measures',
        'the petitioner gets an answer where the petition raised it',
      ],
      to: 'notAnswerable',
      does: ['answerability.decide'],
      tells: ({ event }) => (event.concernsPetition ? ['finding'] : []),
      clause: 'plan.3.5',
    },
    {
      in: 'correcting',
      on: 'answerability.correct',
      by: 'whoever stands above the unit',
      to: 'corrected',
      does: ['answerability.close'],
      clause: 'plan.3.5',
    },
  ],
  ends: { corrected: {}, notAnswerable: {} },
  conditions: {
    ...sharedConditions,
    'the unit is the body’s own': ({ event, policy }) => isOwn(policy, event.unit),
    'consequences are serious where the rule wants it': ({ event }) =>
      event.seriousConsequences === true || !['plan.3.5', 'reg.42'].includes(event.breach),
    'the day lies ahead': ({ event, today }) => event.until > today,
    'it was not asked before': ({ course }) => course.facts.invitedUntil === undefined,
    'the unit was heard, or asked in vain': ({ course, today }) =>
      course.facts.heardUnit === true ||
      (course.facts.invitedUntil !== undefined && course.facts.invitedUntil < today),
    'it is answerable, with measures that fit': ({ event, course }) => {
      if (event.answerable !== true || event.measures === undefined) return false;
      const serious = event.seriousConsequences === true;
      if (['plan.3.5', 'reg.42'].includes(course.facts.breach)) {
        if (!serious) return false;
      } else if (!event.measures.includes('orderCorrection')) return false;
      return (
        serious ||
        !event.measures.some((one: string) =>
          ['organisationalMeasure', 'disciplinaryReferral', 'criminalReferral'].includes(one),
        )
      );
    },
    'it is not answerable, without measures': ({ event }) =>
      event.answerable === false && event.measures === undefined,
    'the petitioner gets an answer where the petition raised it': ({ event }) =>
      event.concernsPetition !== true || event.answer !== undefined,
  },
};
