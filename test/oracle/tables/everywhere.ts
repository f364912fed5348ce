import type { Conditions, Look, Row } from '../model.ts';
import { unitPlays } from '../people.ts';

const contactIsKnown: Row['notes'] = ({ matter, event }) => {
  matter.reachable = true;
  matter.anonymous = false;
  if (!matter.petitioners.includes(event.petitioner)) matter.petitioners.push(event.petitioner);
  matter.persons = Math.max(matter.persons, matter.petitioners.length);
};

/** What is the same wherever the matter stands. */
export const everywhereConditions: Conditions = {
  'the organ told is above the body or beside it': ({ event, policy }) =>
    ['superiorOrgan', 'outsideOrgan'].some((part) => unitPlays(policy, event.organ, part)),
  'the petition does not complain of that organ': ({ event, matter }) =>
    !matter.complainedOf.units.includes(event.organ),
  'the one whose contact it is is not complained of': ({ event, matter }) =>
    !matter.complainedOf.persons.includes(event.petitioner),
  'the agent is somebody else, with no interest in it': ({ event, matter }) =>
    event.person !== event.by.id &&
    ![matter.interested, matter.complainedOf.persons].some((ids) => ids.includes(event.person)),
  'the petitioner has no more agents than the body allows': ({ event, matter, policy }) =>
    (matter.agents ?? []).filter(({ id, of }) => of === event.by.id && id !== event.person).length <
    (policy.agents?.most ?? 0),
  'it is an agent of the petitioner': ({ event, matter }) =>
    (matter.agents ?? []).some(({ id, of }) => id === event.person && of === event.by.id),
};

const hasAgents: NonNullable<Row['where']> = ({ agents }) => agents !== undefined;
const othersThan = ({ matter, event }: Look) =>
  (matter.agents ?? []).filter(({ id, of }) => id !== event.person || of !== event.by.id);

/** Rows for every lifecycle of the matter's own course. */
export const everywhere: readonly Row[] = [
  {
    in: '*',
    on: 'agent.authorise',
    by: 'a petitioner of the matter',
    where: hasAgents,
    when: [
      'the agent is somebody else, with no interest in it',
      'the petitioner has no more agents than the body allows',
    ],
    notes: (look) => {
      look.matter.agents = [...othersThan(look), { id: look.event.person, of: look.event.by.id }];
    },
    clause: 'house',
  },
  {
    in: '*',
    on: 'agent.revoke',
    by: 'a petitioner of the matter',
    where: hasAgents,
    when: 'it is an agent of the petitioner',
    notes: (look) => {
      look.matter.agents = othersThan(look);
    },
    clause: 'house',
  },
  {
    in: '*',
    on: 'petitioner.query',
    by: 'a petitioner of the matter',
    tells: ['progress'],
    clause: 'reg.21',
  },
  {
    in: '*',
    on: 'petitioner.giveContact',
    by: 'a petitioner of the matter',
    when: 'the one whose contact it is is not complained of',
    notes: contactIsKnown,
    clause: 'reg.23.1',
  },
  {
    in: '*',
    on: 'petitioner.giveContact',
    by: 'the commission, the supervision office or the unit',
    when: 'the one whose contact it is is not complained of',
    notes: contactIsKnown,
    clause: 'reg.23.1',
  },
  {
    in: '*',
    on: 'matter.declareInterest',
    by: 'whoever takes part',
    notes: ({ matter, event }) => {
      if (!matter.interested.includes(event.person)) matter.interested.push(event.person);
    },
    clause: 'reg.28',
  },
  {
    in: '*',
    on: 'matter.reportUrgent',
    by: 'any office of the body',
    when: ['the organ told is above the body or beside it', 'the petition does not complain of that organ'],
    clause: 'reg.25',
  },
];
