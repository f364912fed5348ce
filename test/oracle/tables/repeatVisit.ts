import type { Look, Row, Table } from '../model.ts';
import { handles } from '../people.ts';
import { everywhere, everywhereConditions } from './everywhere.ts';
import { type Prior, sameMatters, stageOf } from './priors.ts';
import { sharedConditions, withdrawals } from './shared.ts';

const first = (look: Look): Prior | undefined => sameMatters(look, look.event.priors)[0];
const arrives = {
  in: [],
  on: 'repeat.receive',
  by: 'any office that receives petitions',
} as const;
const whole = [
  'an oral petition was written down',
  'the persons cover the petitioners named',
  'names and anonymity agree',
  'nobody is petitioner and complained of at once',
  'fewer than a group came in person',
  'the channel is open',
];
const answered = (row: Partial<Row> & Pick<Row, 'to' | 'clause'>): Row => ({
  ...arrives,
  ...row,
  notes: (look) => {
    look.matter.prior = first(look)?.petition;
    row.notes?.(look);
  },
});

/** Repeat visit (`plan.3.1.2`, `reg.36.3`). */
export const repeatVisit: Table = {
  lifecycle: 'repeatVisit',
  place: 'main',
  opens: [
    answered({ when: [...whole, 'no earlier matter is the same'], to: 'notARepeat', clause: 'plan.3.1.1' }),
    answered({
      when: [...whole, 'the earlier one is in hand'],
      to: 'toBeReceived',
      tells: ['earlier-unit-receives'],
      runs: [{ kind: 'repeat.receive', owner: ({ course }) => course.facts.receiver }],
      notes: (look) => {
        const unit = first(look)?.unit;
        const fits = handles(look.policy, unit) && !look.matter.complainedOf.units.includes(unit as string);
        look.course.facts.receiver = fits
          ? { role: 'responsibleUnit', unit }
          : { role: 'disciplineCommission' };
        look.course.facts.unit = fits ? unit : undefined;
        look.matter.unit = fits ? unit : undefined;
      },
      clause: 'plan.3.1.2',
    }),
    answered({
      when: [...whole, 'a remedy of the earlier one is open'],
      to: 'remedyTold',
      tells: ['remedy-open'],
      clause: 'reg.35.1',
    }),
    answered({
      when: [...whole, 'the earlier one was re-examined'],
      to: 'noLongerAccepted',
      tells: ['no-longer-accepted'],
      clause: 'reg.36.3',
    }),
    answered({
      when: [...whole, 'the window of the earlier one ended'],
      to: 'windowEnded',
      tells: ['window-ended'],
      clause: 'reg.35.1',
    }),
  ],
  rows: [
    {
      in: 'toBeReceived',
      on: 'repeat.receiveByUnit',
      by: 'the unit first responsible, or the commission where there is none',
      when: 'the commission only where no unit can',
      to: 'receivedByUnit',
      does: ['repeat.receive'],
      tells: ['merged'],
      clause: 'plan.3.1.2',
    },
    ...withdrawals('intake.withdraw', ['toBeReceived']),
    ...everywhere,
  ],
  ends: {
    notARepeat: { next: 'firstVisit' },
    receivedByUnit: {},
    remedyTold: {},
    noLongerAccepted: {},
    windowEnded: {},
    withdrawn: {},
  },
  conditions: {
    ...sharedConditions,
    ...everywhereConditions,
    'no earlier matter is the same': (look) => first(look) === undefined,
    'the earlier one is in hand': (look) => isAt(look, 'inHand'),
    'the commission only where no unit can': ({ course, event }) =>
      course.facts.unit === undefined || event.by.unit === course.facts.unit,
    'a remedy of the earlier one is open': (look) => isAt(look, 'remedyOpen'),
    'the earlier one was re-examined': (look) => isAt(look, 'reexamined'),
    'the window of the earlier one ended': (look) => isAt(look, 'ended'),
  },
};

function isAt(look: Look, stage: string): boolean {
  const prior = first(look);
  return prior !== undefined && stageOf(look, prior) === stage;
}
