import { expect, test } from 'vitest';
import { isOwed } from '../../../src/deadlines/deadline.ts';
import { breachOfConfidence } from '../../../src/machines/lifecycle/confidence.ts';
import { standardTerms } from '../../../src/machines/lifecycle/standardTerms.ts';
import type { Matter } from '../../../src/vocabulary/matter.ts';
import { coercive } from '../incident/safeguards.ts';
import { awaiting, type Incident, of, type Sample } from '../incident/steps.ts';
import { begun } from './starts.ts';
import { type Reached, reach, type Start, stuck } from './walk.ts';

/** What a lifecycle's samples give. */
interface Samples {
  readonly inputs: readonly { readonly matter: Matter; readonly [field: string]: unknown }[];
  readonly openers: readonly Sample[];
  readonly matters: readonly Matter[];
  readonly events: readonly Sample[];
}

/** The starts of the samples: by inputs, and by each opener beside each matter. */
function startsOf(lifecycle: Incident, { inputs, openers, matters }: Samples): Start[] {
  return [
    ...inputs.map((input) => ({ standing: begun(lifecycle, input) })),
    ...openers.flatMap((opener) =>
      matters.map((beside) => ({ opener, standing: awaiting(lifecycle, opener, beside) })),
    ),
  ];
}

/** Tests of what holds wherever a lifecycle beside the matter can get. Gives the walk back for tests of its own. */
export function holdsEverywhere(lifecycle: Incident, samples: Samples): () => Reached {
  let walked: Reached | undefined;
  const reached = () => {
    walked ??= reach(startsOf(lifecycle, samples), samples.events);
    return walked;
  };

  test('the samples take every step, and every guard answers both ways', () => {
    const { known, taken, answers } = reached();
    const untaken = [...known].filter(([step]) => !taken.has(step)).map(([, name]) => name);
    expect(untaken.filter((name) => !name.includes('deadline.passed'))).toEqual([]);
    const own = [...answers].filter(([asked]) => !asked.startsWith('deadline.passed'));
    expect(own.filter(([, both]) => both.size < 2).map(([asked]) => asked)).toEqual([]);
  });

  test('it can end from wherever it stands, and owes nothing once it is over', () => {
    expect(stuck(reached())).toEqual([]);
    const ended = reached().nodes.filter(({ snapshot }) => snapshot.status === 'done');
    expect(ended.length).toBeGreaterThan(0);
    expect(ended.flatMap(({ context }) => context.deadlines.filter(isOwed))).toEqual([]);
  });

  test('it starts, ends and moves no deadline but its own, and leaves to the matter what a term rests on', () => {
    for (const { before, after } of reached().edges) {
      const own = after.context.deadlines.map(({ id }) => id);
      for (const { deadline } of [...of(after.effects, 'schedule'), ...of(after.effects, 'cancel')])
        expect(own).toContain(deadline);
      expect({ ...after.context.matter, tendencies: [] }).toEqual({
        ...before.context.matter,
        tendencies: [],
      });
    }
  });

  test('no effect of it goes to whom the petition complains of', () => {
    for (const { after } of reached().edges)
      expect(breachOfConfidence(after.effects, after.context.matter, standardTerms().policy)).toBeUndefined();
  });

  test('no word of it names a hold on a person', () => {
    const fields = [...lifecycle.ownEvents].flatMap((type) => [
      type,
      ...(lifecycle.events[type]?.fields ?? []),
    ]);
    const effects = reached().edges.flatMap(({ after }) =>
      after.effects.flatMap((effect) => [
        'what' in effect ? effect.what : effect.type,
        ...Object.keys('detail' in effect ? (effect.detail ?? {}) : {}),
      ]),
    );
    const words = [...Object.keys(lifecycle.chart.states), ...fields, ...new Set(effects)];
    expect(words.filter((word) => coercive.test(word))).toEqual([]);
  });

  return reached;
}
