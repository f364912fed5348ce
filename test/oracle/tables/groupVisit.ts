import type { Look, Row, Table } from '../model.ts';
import { unitFor } from '../people.ts';
import { sharedConditions } from './shared.ts';

const registers: Pick<Row, 'to'> = { to: ({ course }) => (course.facts.alone ? 'registered' : 'noted') };
const describedFor = ({ file, event }: Look) => (file === undefined) === (event.arrival !== undefined);

/** Group visit (`plan.3.3.1`, `reg.20`). */
export const groupVisit: Table = {
  lifecycle: 'groupVisit',
  place: 'beside',
  opens: [
    {
      in: [],
      on: 'group.arrive',
      by: 'whoever keeps the door or the register, or the commission',
      when: [
        'as many came as make a group',
        'it is described where nobody knows it, and only there',
        'the matter in hand is not over',
        'names and anonymity agree',
        'nobody is petitioner and complained of at once',
        'the persons cover the petitioners named',
      ],
      to: 'arrived',
      runs: [{ kind: 'group.receive', owner: 'supervisionOffice' }],
      notes: ({ course, event, matter }) => {
        course.facts.alone = event.arrival !== undefined;
        course.facts.persons = event.persons;
        course.facts.ofGroup = true;
        if (matter.persons < event.persons) matter.persons = event.persons;
      },
      clause: 'plan.3.3.1',
    },
  ],
  rows: [
    {
      in: 'arrived',
      on: 'group.nameReceiver',
      by: 'the supervision office',
      when: ['the receiver has no interest', 'the receiver’s office is not complained of'],
      to: 'expected',
      clause: 'plan.3.3.1',
    },
    {
      in: ['expected', 'inRoom'],
      on: 'group.nameReceiver',
      by: 'the supervision office',
      when: ['the receiver has no interest', 'the receiver’s office is not complained of'],
      clause: 'plan.3.3.1',
    },
    {
      in: 'expected',
      on: 'group.admit',
      by: 'the supervision office',
      to: 'inRoom',
      does: ['group.receive'],
      runs: [{ kind: 'group.register', owner: 'supervisionOffice' }],
      tells: ['representatives-asked'],
      clause: 'plan.3.3.1',
    },
    {
      in: 'inRoom',
      on: 'group.nameRepresentatives',
      by: 'the supervision office',
      when: ['no more represent it than may', 'no representative is complained of'],
      notes: ({ matter, event, course: { facts } }) => {
        // Whoever an earlier election brought in goes out again; the number of persons stays what it was.
        facts.knownFirst ??= [...matter.petitioners];
        const brought: string[] = facts.brought ?? [];
        const others = matter.petitioners.filter((id) => !brought.includes(id));
        for (const id of facts.alone ? facts.knownFirst : []) if (!others.includes(id)) others.push(id);
        const fresh = event.representatives.filter(
          (id: string, at: number, all: string[]) => !others.includes(id) && all.indexOf(id) === at,
        );
        if (others.length + fresh.length <= matter.persons) matter.petitioners = [...others, ...fresh];
        else matter.petitioners = facts.alone ? [...new Set<string>(event.representatives)] : others;
        facts.brought = matter.petitioners.filter((id) => !facts.knownFirst.includes(id));
        matter.anonymous = false;
      },
      clause: 'reg.20',
    },
    {
      in: 'inRoom',
      on: 'group.register',
      by: 'the supervision office',
      ...registers,
      does: ['group.register'],
      tells: ['received-in-person'],
      notes: ({ matter, event, course }) => {
        if (course.facts.alone) {
          matter.cause = event.cause;
          matter.claim = event.claim;
        }
      },
      clause: 'plan.3.3.1',
    },
    {
      in: ['arrived', 'expected', 'inRoom'],
      on: 'group.leave',
      by: 'whoever keeps the door or the register',
      to: ({ course }) => (course.facts.alone ? 'registered' : 'left'),
      tells: ['received-in-person'],
      clause: 'plan.3.3.1',
    },
  ],
  ends: { registered: { next: 'firstVisit' }, noted: {}, left: {} },
  conditions: {
    ...sharedConditions,
    'as many came as make a group': ({ event, policy }) => event.persons >= policy.thresholds.groupVisit,
    'it is described where nobody knows it, and only there': describedFor,
    'the matter in hand is not over': ({ matter }) => matter.concludedOn === undefined,
    'the receiver’s office is not complained of': ({ matter, policy }) =>
      !matter.complainedOf.units.includes(unitFor(policy, 'supervisionOffice') as string),
    'the receiver has no interest': ({ event, matter }) =>
      ![matter.complainedOf.persons, matter.interested, matter.petitioners].some((ids) =>
        ids.includes(event.person),
      ),
    'no more represent it than may': ({ event, policy, course }) => {
      const row = policy.thresholds.representatives.find(
        ({ groupUpTo }) => groupUpTo === undefined || course.facts.persons <= groupUpTo,
      );
      return new Set(event.representatives).size <= Math.min(row?.most ?? 5, course.facts.persons);
    },
    'no representative is complained of': ({ event, matter }) =>
      !event.representatives.some((id: string) => matter.complainedOf.persons.includes(id)),
  },
};
