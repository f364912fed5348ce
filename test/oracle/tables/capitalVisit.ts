import type { Look, Row, Table } from '../model.ts';
import { handles, unitFor, unitPlays } from '../people.ts';
import { exceptionHolds, ofTheArea, sharedConditions } from './shared.ts';

/** A brigade of the matter's area, any one where nobody said which that is. */
const isLocal = (look: Pick<Look, 'policy' | 'matter'>, unit: string) => {
  const local = ofTheArea(look);
  return unitPlays(look.policy, unit, 'brigade') && (local.length === 0 || local.includes(unit));
};

/** The unit that was signed for; of a simplified matter, which nobody signs, the one that has it. */
const signedUnit = ({ signedFor, unit }: Look['matter']) => signedFor ?? unit;

const receiver = ({ course }: Look) => ({
  role: course.facts.byCommission ? 'disciplineCommission' : 'responsibleUnit',
  unit: course.facts.unit,
});

/** What follows where a unit is named, and not the commission. */
const unitReceives = {
  to: 'assigned',
  does: ['capital.assign'],
  runs: [{ kind: 'capital.receive', owner: receiver }],
  notes: ({ course, event }) => {
    course.facts.unit = event.unit;
    course.facts.byCommission = false;
  },
  clause: 'plan.3.3.3',
} satisfies Partial<Row>;

/** Visit to the capital (`plan.3.3.3`): staff go there to listen; it is held against nobody. */
export const capitalVisit: Table = {
  lifecycle: 'capitalVisit',
  place: 'beside',
  opens: [
    {
      in: [],
      on: 'capital.request',
      by: 'a superior organ',
      when: [
        'it is described where nobody knows it, and only there',
        'names and anonymity agree',
        'nobody is petitioner and complained of at once',
        'the persons cover the petitioners named',
        'the asking organ is not complained of',
        'no office that would process it is complained of',
      ],
      to: 'requested',
      runs: [{ kind: 'capital.assign', owner: 'disciplineCommission' }],
      notes: ({ course, event }) => {
        course.facts.alone = event.arrival !== undefined;
        course.facts.organ = event.by.unit;
      },
      clause: 'plan.3.3.3',
    },
  ],
  rows: [
    {
      in: 'requested',
      on: 'capital.assign',
      by: 'the commission',
      when: ['no opinion was signed', 'the commission receives', 'no exception is made'],
      to: 'assigned',
      does: ['capital.assign'],
      runs: [{ kind: 'capital.receive', owner: receiver }],
      notes: ({ course, event }) => {
        course.facts.unit = event.unit;
        course.facts.byCommission = true;
      },
      clause: 'plan.3.3.3',
    },
    {
      in: 'requested',
      on: 'capital.assign',
      by: 'the commission',
      when: [
        'an opinion was signed',
        'the unit of the matter or a local unit receives',
        'the petition does not complain of that unit',
        'no exception is made',
      ],
      ...unitReceives,
    },
    {
      in: 'requested',
      on: 'capital.assign',
      by: 'the commission',
      when: [
        'an opinion was signed',
        'another unit of the body receives, by a signed exception',
        'the petition does not complain of that unit',
      ],
      ...unitReceives,
    },
    {
      in: 'assigned',
      on: 'capital.receiveThere',
      by: 'the unit that receives',
      to: 'received',
      does: ['capital.receive'],
      runs: [{ kind: 'capital.receive', owner: 'disciplineCommission' }],
      clause: 'plan.3.3.3',
    },
    {
      in: 'received',
      on: 'capital.reportBack',
      by: 'the commission',
      to: ({ course }) => (course.facts.alone ? 'registered' : 'reported'),
      does: ['capital.receive'],
      tells: ['capital-reception'],
      clause: 'plan.3.3.3',
    },
  ],
  ends: { registered: { next: 'firstVisit' }, reported: {} },
  conditions: {
    ...sharedConditions,
    'it is described where nobody knows it, and only there': ({ file, event }) =>
      (file === undefined) === (event.arrival !== undefined),
    'the asking organ is not complained of': ({ event, matter }) =>
      !matter.complainedOf.units.includes(event.by.unit ?? ''),
    'no opinion was signed': ({ matter }) => signedUnit(matter) === undefined && matter.prior === undefined,
    'an opinion was signed': ({ matter }) => signedUnit(matter) !== undefined || matter.prior !== undefined,
    'the commission receives': ({ event, policy }) => event.unit === unitFor(policy, 'disciplineCommission'),
    'no exception is made': ({ event }) => event.exception === undefined,
    'another unit of the body receives, by a signed exception': (look) => {
      const { event, policy, matter } = look;
      if (event.exception === undefined || !handles(policy, event.unit)) return false;
      const signed = signedUnit(matter);
      const isUsual =
        signed === undefined || event.unit === signed || isLocal({ policy, matter }, event.unit);
      const maySee = matter.kind !== 'report' || event.unit === matter.seenBy;
      return !isUsual && maySee && exceptionHolds({ ...look, policy: { ...policy, approval: undefined } });
    },
    'the unit of the matter or a local unit receives': ({ event, policy, matter }) =>
      handles(policy, event.unit) &&
      (matter.kind === 'report'
        ? event.unit === matter.seenBy
        : event.unit === signedUnit(matter) ||
          isLocal({ policy, matter }, event.unit) ||
          signedUnit(matter) === undefined),
  },
};
