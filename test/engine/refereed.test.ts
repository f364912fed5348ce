import { describe, expect, test } from 'vitest';
import type { AnyLifecycle } from '../../src/engine/lifecycles.ts';
import { openLifecycle, stepLifecycle } from '../../src/engine/refereed.ts';
import { policyShelf } from '../../src/engine/terms.ts';
import {
  createEngine,
  fireRescueBureau,
  firstVisit,
  handling,
  type Stepping,
  SteppingDifference,
} from '../../src/index.ts';
import type { BoundLifecycle } from '../../src/machines/lifecycle/lifecycle.ts';
import { complexCourse, dispatched, handled, referred, wholeCourse } from './support/courses.ts';
import { people, petitionUnder, type Step } from './support/office.ts';

const { timer, guard, legal, bureau } = people;
const courses: readonly [name: string, readonly Step[]][] = [
  ['a whole course', wholeCourse],
  ['a complex matter', complexCourse],
  ['a referral', [...referred, ...handled]],
  [
    'a missed duty and incidents',
    [
      ...dispatched,
      ['03-17', 'deadline.passed', timer, { deadline: 'handling.accept' }],
      ['03-17', 'group.arrive', guard, { persons: 6 }],
      ['03-17', 'capital.request', bureau, { persons: 1 }],
      ['03-18', 'handling.accept', legal, { handler: 'legal-2' }],
    ],
  ],
];

describe('XState itself and the step on the chart decide the same', () => {
  test.each(courses)('%s', (_, steps) => {
    const [chart, xstate, both, unsaid] = [
      ...(['chart', 'xstate', 'both'] as const).map((stepping) =>
        petitionUnder(fireRescueBureau, { stepping }),
      ),
      petitionUnder(),
    ].map((course) => course.follow(steps));
    expect(JSON.stringify(xstate?.decisions)).toBe(JSON.stringify(chart?.decisions));
    expect(JSON.stringify(both?.decisions)).toBe(JSON.stringify(chart?.decisions));
    expect(JSON.stringify(unsaid?.decisions)).toBe(JSON.stringify(chart?.decisions));
  });
});

const first = firstVisit as unknown as AnyLifecycle;
const input = {
  matter: petitionUnder().follow(dispatched).petition.matter,
  at: '2026-03-12T10:00:00+08:00',
};
const event = {
  type: 'intake.assess',
  id: 'e-1',
  petition: 'P1',
  at: input.at,
  by: people.commissioner,
  withinCompetence: true,
  kind: 'claim',
  reason: 'r',
};
const termsOf = (stepping: Stepping) => policyShelf([fireRescueBureau], stepping).terms(fireRescueBureau, []);

/** The first visit with something of it put in another’s place. */
const firstWith = (over: (bound: BoundLifecycle) => object): AnyLifecycle => ({
  ...first,
  under: (env) => {
    const bound = first.under(env);
    return Object.create(bound, Object.getOwnPropertyDescriptors(over(bound)));
  },
});

/** Opens a lifecycle that was handed over, and takes its first step. */
function step(lifecycle: AnyLifecycle, terms = termsOf('both')) {
  const from = openLifecycle(first, terms, { ...input, handedOver: true } as never);
  const chosen = first.under(terms).stepper.find(from, event);
  return stepLifecycle(lifecycle, terms, from, event, chosen ?? expect.fail());
}

describe('a stepping that there is not', () => {
  test.each(['compiled', '', null, 'Chart', ['both']])(
    'is refused when the engine is made: %j',
    (stepping) => {
      expect(() => createEngine(fireRescueBureau, { stepping } as never)).toThrow(RangeError);
      expect(() => createEngine(fireRescueBureau, { stepping } as never)).toThrow('chart, xstate, both');
    },
  );
});

describe('where the two do not agree', () => {
  const terms = termsOf('both');
  const other = handling as unknown as AnyLifecycle;

  test('it is thrown, with both, on opening and on a step', () => {
    const broken = firstWith(() => {
      const { stepper, start } = other.under(terms);
      return { stepper, start };
    });
    expect(() => openLifecycle(broken, terms, input)).toThrow(SteppingDifference);
    expect(step(first).value).toBe('competent');
    const unchanging = firstWith(({ stepper }) => ({
      stepper: {
        ...stepper,
        take: (from: { value: string; context: object }) => ({
          ...from,
          status: 'active',
          output: undefined,
          effects: [],
        }),
      },
    }));
    const thrown = (() => {
      try {
        return step(unchanging);
      } catch (error) {
        return error;
      }
    })();
    expect(thrown).toBeInstanceOf(SteppingDifference);
    expect(thrown).toMatchObject({
      name: 'SteppingDifference',
      message: expect.stringMatching(
        /^the step on the chart and XState do not agree: \{"value":"received".+ ≠ \{"value":"competent"/,
      ),
      chart: { value: 'received' },
      xstate: { value: 'competent' },
    });
  });
});

describe('a lifecycle is stepped', () => {
  const forbidden = () => {
    throw new Error('nobody asks for this');
  };
  const withoutMachine = firstWith(() => ({
    get machine() {
      return forbidden();
    },
  }));
  const withoutStepper = firstWith(() => ({ stepper: { open: forbidden, take: forbidden } }));

  test('on the chart alone, by XState alone, or by both, as the terms say', () => {
    for (const [stepping, able, unable] of [
      ['chart', [withoutMachine], [withoutStepper]],
      ['xstate', [withoutStepper], [withoutMachine]],
      ['both', [], [withoutStepper, withoutMachine]],
    ] as const) {
      const terms = termsOf(stepping);
      const whole = JSON.stringify(step(first, terms));
      for (const lifecycle of able) {
        expect(JSON.stringify(step(lifecycle, terms))).toBe(whole);
        expect(openLifecycle(lifecycle, terms, input)).toEqual(openLifecycle(first, terms, input));
      }
      for (const lifecycle of unable) {
        expect(() => step(lifecycle, terms)).toThrow('nobody asks for this');
        expect(() => openLifecycle(lifecycle, terms, input)).toThrow('nobody asks for this');
      }
    }
  });

  test('and each move is told before it is made, whoever makes it', () => {
    for (const stepping of ['chart', 'xstate', 'both'] as const) {
      const told: object[] = [];
      const shelf = policyShelf([fireRescueBureau], stepping, (move) => told.push(move));
      const terms = shelf.terms(fireRescueBureau, []);
      step(first, terms);
      expect(told).toMatchObject([
        { lifecycle: first, terms, input: { ...input, handedOver: true } },
        { lifecycle: first, terms, from: { value: 'received' }, event, chosen: { event: 'intake.assess' } },
      ]);
    }
  });
});
