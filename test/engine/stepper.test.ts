import { describe, expect, test } from 'vitest';
import type { AnyLifecycle } from '../../src/engine/lifecycles.js';
import { openMachine, stepMachine } from '../../src/engine/stepper.js';
import { policyShelf } from '../../src/engine/terms.js';
import { fireRescueBureau, firstVisit, handling, SteppingDifference } from '../../src/index.js';
import { complexCourse, dispatched, handled, referred, wholeCourse } from './support/courses.js';
import { people, petitionUnder, type Step } from './support/office.js';

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

describe('XState itself and the compiled table decide the same', () => {
  test.each(courses)('%s', (_, steps) => {
    const [compiled, xstate, both, unsaid] = [
      ...(['compiled', 'xstate', 'both'] as const).map((stepping) =>
        petitionUnder(fireRescueBureau, { stepping }),
      ),
      petitionUnder(),
    ].map((course) => course.follow(steps));
    expect(JSON.stringify(xstate?.decisions)).toBe(JSON.stringify(compiled?.decisions));
    expect(JSON.stringify(both?.decisions)).toBe(JSON.stringify(compiled?.decisions));
    expect(JSON.stringify(unsaid?.decisions)).toBe(JSON.stringify(compiled?.decisions));
  });
});

describe('where the two do not agree', () => {
  const terms = policyShelf([fireRescueBureau], 'both').terms(fireRescueBureau, []);

  /** A lifecycle whose table is another’s: a fault of the library. */
  function faulty(lifecycle: AnyLifecycle, other: AnyLifecycle): AnyLifecycle {
    return {
      ...lifecycle,
      under: (env) => ({ ...lifecycle.under(env), compiled: other.under(env).compiled }),
    };
  }

  const first = firstVisit as unknown as AnyLifecycle;
  const broken = faulty(first, handling as unknown as AnyLifecycle);
  const input = {
    matter: petitionUnder().follow(dispatched).petition.matter,
    at: '2026-03-12T10:00:00+08:00',
  };

  test('it is thrown, with both, on opening and on a step', () => {
    expect(() => openMachine(broken, terms, input)).toThrow(SteppingDifference);
    const { value, context } = openMachine(first, terms, { ...input, handedOver: true });
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
    const step = (lifecycle: AnyLifecycle) => stepMachine(lifecycle, terms, { value, context }, event);
    expect(step(first).value).toBe('competent');
    const unchanging: AnyLifecycle = {
      ...first,
      under: (env) => {
        const bound = first.under(env);
        return { ...bound, compiled: { ...bound.compiled, step: (snapshot) => [snapshot, []] as never } };
      },
    };
    expect(() => step(unchanging)).toThrow(SteppingDifference);
    try {
      step(unchanging);
    } catch (error) {
      expect(error).toMatchObject({
        name: 'SteppingDifference',
        message: expect.stringMatching(
          /^the compiled step and XState do not agree: \{"value":"received".+ ≠ \{"value":"competent"/,
        ),
        compiled: { value: 'received' },
        xstate: { value: 'competent' },
      });
    }
  });
});
