import { describe, expect, test } from 'vitest';
import type { ChartStep } from '../../src/machines/lifecycle/chart.ts';
import { sharedConditions } from '../../src/machines/lifecycle/conditions.ts';
import { commonEvents, matterEvents } from '../../src/vocabulary/events/everywhere.ts';
import { bodiesOf, walked, walkOf } from '../support/lifecycleWalks.ts';
import { effectsOutsideTheUnion, refusedWithEffects, rulesNotInTheBook } from './held/refusal.ts';

describe('nothing is silent: a step is taken with its rule, or refused and nothing changes', () => {
  for (const { id, conditions } of walked) {
    test(`${id}: a refused event changes nothing and asks for nothing`, () => {
      expect(walkOf(id).steps.some(({ taken }) => !taken)).toBe(true);
      expect(refusedWithEffects(walkOf(id))).toEqual([]);
    });

    test(`${id}: every transition is taken on the walk, and names a rule of the rule book`, () => {
      const { steps } = walkOf(id);
      const all = steps.flatMap(({ tried }) => tried);
      const named = ({ from, to, meta }: ChartStep) =>
        everywhere.has(meta.label.en) ? [] : [`${from} ${to} ${JSON.stringify(meta.when)} ${meta.label.en}`];
      const taken = new Set(all.flatMap((one) => (one.taken ? [one.candidate] : [])));
      const takenNames = new Set([...taken].flatMap(named));
      const candidates = [...new Set(all.map(({ candidate }) => candidate))];
      expect(candidates.flatMap(named).filter((name) => !takenNames.has(name))).toEqual([]);
      expect(rulesNotInTheBook(walkOf(id))).toEqual([]);
    });

    test(`${id}: every guard of its own says yes and no on the walk`, () => {
      const said = answersOf(id);
      const own = [...said].filter(([guard]) => !Object.hasOwn(sharedConditions, guard));
      expect(own.filter(([, answers]) => answers.size < 2).map(([guard]) => guard)).toEqual([]);
      const asked = new Set([...said.keys(), ...guardsOnEntry(id)]);
      const idle = Object.keys(conditions).filter(
        (guard) => !Object.hasOwn(sharedConditions, guard) && !asked.has(guard),
      );
      expect(idle).toEqual([]);
    });

    test(`${id}: every effect is one of the closed union, as plain JSON`, () => {
      expect(effectsOutsideTheUnion(walkOf(id))).toEqual([]);
    });
  }

  test('every shared guard says yes and no somewhere', () => {
    const said = new Map<string, Set<boolean>>();
    for (const { id } of walked) {
      for (const [guard, answers] of answersOf(id))
        said.set(guard, new Set([...(said.get(guard) ?? []), ...answers]));
    }
    const oneSided = Object.keys(sharedConditions).filter((guard) => (said.get(guard)?.size ?? 0) < 2);
    // Only a policy with a notice can say yes to one: the engine's own tests do.
    expect(oneSided).toEqual(['noticeIsKnown']);
  });

  test('the steps that every lifecycle knows are taken somewhere', () => {
    const taken = new Set(
      walked.flatMap(({ id }) =>
        walkOf(id).steps.flatMap(({ taken: one, event }) => (one ? [event.type] : [])),
      ),
    );
    expect([...taken]).toEqual(expect.arrayContaining(['deadline.passed']));
  });
});

/** Labels of the events that the kernel adds to every lifecycle: not each of them can be met in each. */
const everywhere: ReadonlySet<string> = new Set(
  Object.values({ ...commonEvents, ...matterEvents }).map(({ label }) => label.en),
);

/** Guards of the choices on entry: no event asks them; each way is taken by one of the inputs. */
function guardsOnEntry(id: string): string[] {
  const lifecycle = walked.find((one) => one.id === id);
  const states = bodiesOf(id).flatMap((terms) => Object.values(lifecycle?.under(terms()).chart.states ?? {}));
  return states.flatMap(({ ways }) => ways).flatMap(({ meta }) => meta.when.map(({ type }) => type));
}

/** What each guard said on a walk: yes, or anything else. */
function answersOf(id: string): Map<string, Set<boolean>> {
  const said = new Map<string, Set<boolean>>();
  for (const { tried } of walkOf(id).steps)
    for (const { asked } of tried)
      for (const { guard, answer } of asked) {
        const answers = said.get(guard.type) ?? new Set();
        said.set(guard.type, answers.add(answer.answer === 'yes'));
      }
  return said;
}
