import { daysAfter } from '../dayCount.ts';
import type { Look, Row, Table } from '../model.ts';
import { playsPart } from '../people.ts';
import { firstPartOf } from './parts.ts';
import { sharedConditions } from './shared.ts';

const ownerOf = ({ policy, matter }: Look, unit: string) => ({
  role: unit === matter.unit ? 'responsibleUnit' : firstPartOf(policy, unit),
  unit,
});
const office = (look: Look) => ownerOf(look, look.course.facts.unit);
const theUnit = (look: Look) => ownerOf(look, look.course.facts.ordered);

/** As whom somebody consents: as the leader who received, and by the body's names for those whom it asks besides. */
function consentsAs({ policy, course, event: { by } }: Look): string[] {
  const named = (policy.receptions?.consent ?? []).filter((who) =>
    Object.hasOwn(policy.roles, who) ? by.role === who : playsPart(policy, by.role, who),
  );
  return by.id === course.facts.leader ? ['leader', ...named] : named;
}

const fits = [
  'leaders of that office receive',
  'the leader has no interest in it',
  'the petition does not complain of that unit',
];
const taken: Row['notes'] = ({ course, event }) => {
  course.facts.unit = event.unit;
  course.facts.leader = event.leader;
};
const awaited = {
  kind: 'reception.receive',
  owner: office,
  until: ({ course }: Look) => course.facts.day as string,
};
const standsIn = {
  on: 'reception.standIn',
  by: 'whoever arranges receptions',
  when: ['the leader named is another', ...fits],
  clause: 'house',
} as const;
const received = {
  in: 'arranged',
  on: 'reception.receive',
  by: 'the leader on duty',
  does: ['reception.receive'],
  clause: 'reg.18.2',
} as const;

/** A reception by a leader (`reg.18.2`): nothing of the matter’s own days moves. */
export const reception: Table = {
  lifecycle: 'reception',
  place: 'beside',
  opens: [
    {
      in: [],
      on: 'reception.arrange',
      where: ({ receptions }) => receptions !== undefined,
      by: 'whoever arranges receptions',
      when: ['the matter is not concluded', ...fits, 'the day is told in time'],
      to: 'arranged',
      notes: (look) => {
        taken(look);
        look.course.facts.day = look.event.day;
        look.course.facts.consents = [];
      },
      tells: ['reception-arranged'],
      runs: [awaited],
      clause: 'reg.18.2',
    },
  ],
  rows: [
    {
      ...standsIn,
      in: 'arranged',
      notes: taken,
      tells: ['reception-arranged'],
      drops: ['reception.receive'],
      runs: [awaited],
    },
    {
      in: 'arranged',
      on: 'reception.move',
      by: 'whoever arranges receptions',
      when: 'the day is told in time',
      notes: ({ course, event }) => {
        course.facts.day = event.day;
      },
      tells: ['reception-arranged'],
      drops: ['reception.receive'],
      runs: [awaited],
      clause: 'house',
    },
    {
      in: 'arranged',
      on: 'reception.cancel',
      by: 'whoever arranges receptions',
      to: 'calledOff',
      tells: ['reception-over'],
      clause: 'house',
    },
    {
      ...received,
      when: ['the day has come', 'it is answered at once'],
      to: 'answered',
      tells: ['reception-answered'],
    },
    {
      ...received,
      when: [
        'the day has come',
        'it is not answered at once',
        'a unit is ordered in writing',
        'the unit handles matters',
        'the petition does not complain of that unit',
        'no other unit has the matter',
        'the unit named may see it',
      ],
      to: 'ordered',
      notes: ({ course, event }) => {
        course.facts.ordered = event.unit;
      },
      tells: ['received-in-person'],
      runs: [{ kind: 'reception.report', owner: theUnit }],
    },
    {
      ...standsIn,
      in: ['ordered', 'reported'],
      notes: (look) => {
        taken(look);
        const { facts } = look.course;
        facts.consents = facts.consents.filter((who: string) => who !== 'leader');
      },
    },
    {
      in: 'ordered',
      on: 'reception.report',
      by: 'the unit that was ordered',
      to: 'reported',
      does: ['reception.report'],
      runs: [{ kind: 'reception.answer', owner: 'supervisionOffice' }],
      clause: 'house',
    },
    {
      in: 'reported',
      on: 'reception.consent',
      by: 'a leader who consents',
      when: 'whoever acts has not consented yet',
      notes: (look) => {
        const { facts } = look.course;
        facts.consents = [...new Set([...facts.consents, ...consentsAs(look)])];
      },
      clause: 'house',
    },
    {
      in: 'reported',
      on: 'reception.refuseConsent',
      by: 'a leader who consents',
      to: 'ordered',
      notes: ({ course }) => {
        course.facts.consents = [];
      },
      drops: ['reception.answer'],
      runs: [{ kind: 'reception.report', owner: theUnit }],
      clause: 'house',
    },
    {
      in: 'reported',
      on: 'reception.answer',
      by: 'the supervision office',
      when: 'all have consented',
      to: 'answered',
      does: ['reception.answer'],
      tells: ['reception-answered'],
      clause: 'house',
    },
  ],
  ends: { answered: {}, calledOff: {} },
  conditions: {
    ...sharedConditions,
    'the matter is not concluded': ({ matter }) => matter.concludedOn === undefined,
    'leaders of that office receive': ({ event, policy }) =>
      policy.units.some(
        ({ id, roles }) =>
          id === event.unit && roles.some((part) => policy.receptions?.hold.includes(part) === true),
      ),
    'the leader has no interest in it': ({ event, matter }) =>
      ![matter.complainedOf.persons, matter.interested, matter.petitioners].some((ids) =>
        ids.includes(event.leader),
      ),
    'the leader named is another': ({ event, course }) => event.leader !== course.facts.leader,
    'the day is told in time': ({ event, today, policy }) =>
      event.day >= daysAfter(today, policy.receptions?.toldDaysBefore ?? 0),
    'the day has come': ({ course, today }) => today >= course.facts.day,
    'it is answered at once': ({ event }) => event.answer !== undefined,
    'it is not answered at once': ({ event }) => event.answer === undefined,
    'a unit is ordered in writing': ({ event }) => event.unit !== undefined && event.order !== undefined,
    'no other unit has the matter': ({ event, matter }) =>
      matter.unit === undefined || matter.unit === event.unit,
    'the unit named may see it': ({ event, matter }) =>
      matter.seenBy === undefined ? matter.kind !== 'report' : matter.seenBy === event.unit,
    'whoever acts has not consented yet': (look) =>
      consentsAs(look).some((who) => !look.course.facts.consents.includes(who)),
    'all have consented': ({ course, policy }) =>
      ['leader', ...(policy.receptions?.consent ?? [])].every((who) => course.facts.consents.includes(who)),
  },
};
