import { describe, expect, test } from 'vitest';
import type { Terms } from '../../../src/deadlines/compute.ts';
import { eventsKnownIn, type StepMeta } from '../../../src/machines/lifecycle/chart.ts';
import { answer } from '../../../src/machines/lifecycle/condition.ts';
import type { Lifecycle } from '../../../src/machines/lifecycle/lifecycle.ts';
import type { Actor } from '../../../src/vocabulary/events/define.ts';
import type { Matter } from '../../../src/vocabulary/matter.ts';
import { after, full, type Happening, opening, plan, type Standing, stepped } from './cases.ts';
import { people } from './people.ts';

/** What is changed so that one guard, and no other, stops to hold. */
export interface Change {
  readonly event?: object;
  readonly matter?: Partial<Matter>;
  readonly context?: object;
  readonly env?: Terms;
  /** Guards that look at the same fact, and fall with it. */
  readonly also?: readonly string[];
}

/** One step of a lifecycle: the events before it, the event, the state that it leads to, and how each guard alone refuses it. */
export interface StepRow {
  readonly step: string;
  readonly before: readonly Happening[];
  readonly event: Happening;
  readonly to: string;
  readonly flips: Readonly<Record<string, Change>>;
}

/** What refuses any step of an office's: another acts, or the person has an interest. */
export function office(person: Actor): Record<'by' | 'noInterest', Change> {
  return {
    by: { event: { by: people.timer } },
    noInterest: { matter: { interested: [person.id] } },
  };
}

/** A step that an event could take. */
interface Candidate {
  readonly type: string;
  readonly name: string;
  readonly guards: StepMeta['when'];
}

const standingBefore = (lifecycle: Lifecycle, { before, event }: StepRow, env = plan): Standing =>
  before.length === 0 ? opening(lifecycle, event, env) : after(lifecycle, before, env);

/** The steps out of where a petition stands, in the order in which they are tried. */
function candidatesIn(lifecycle: Lifecycle, { value }: Standing, env = plan): Candidate[] {
  const known = eventsKnownIn(lifecycle.under(env).chart, String(value));
  return [...known].flatMap(([type, steps]) =>
    steps.map(({ from = '', to = '', meta: { label, when } }) => {
      const guards = when.map(({ type, not }) => (not ? `not ${type}` : type));
      return { type, name: [from, label.en, to, ...guards].join(' / '), guards: when };
    }),
  );
}

function tried(lifecycle: Lifecycle, row: StepRow, change: Change = {}) {
  const env = change.env ?? plan;
  const standing = standingBefore(lifecycle, row, env);
  const matter = { ...standing.context.matter, ...change.matter };
  const context = { ...standing.context, ...change.context, matter };
  const event = full({ ...row.event, ...change.event });
  const holds = ({ type, params, not }: StepMeta['when'][number]) => {
    const given = answer(
      lifecycle.conditions[type] as never,
      { context, event, env },
      params as never,
    ).answer;
    return given !== 'missing' && (given === 'yes') !== (not ?? false);
  };
  const candidates = candidatesIn(lifecycle, standing, env).filter(({ type }) => type === row.event.type);
  const answers = candidates.map((candidate) => ({
    candidate,
    failed: candidate.guards.filter((guard) => !holds(guard)).map(({ type }) => type),
  }));
  const at = answers.findIndex(({ failed }) => failed.length === 0);
  const snapshot = { ...standing.snapshot, context };
  const next = stepped(lifecycle, { ...standing, context, snapshot }, event, env);
  return { standing, answers, at, next };
}

/**
 * Tests every step of a lifecycle: it is taken where all its guards hold; each guard alone refuses it; and no step of
 * the lifecycle's own, no guard and no state is left out of the table.
 */
export function describeSteps(lifecycle: Lifecycle, rows: readonly StepRow[]): void {
  const taken = (row: StepRow) => tried(lifecycle, row);

  describe.each(rows)('$step', (row) => {
    test('where every guard holds', () => {
      const { next, at, answers } = taken(row);
      expect(answers.map(({ failed }) => failed)).toContainEqual([]);
      expect([at >= 0, next.value]).toEqual([true, row.to]);
    });

    test('with every guard in the table', () => {
      const { answers, at } = taken(row);
      const guards = answers[at]?.candidate.guards.map(({ type }) => type) ?? [];
      expect(Object.keys(row.flips).sort()).toEqual([...new Set(guards)].sort());
    });

    test.each(Object.keys(row.flips))('but not where %s alone says no', (guard) => {
      const change = row.flips[guard] as Change;
      const { standing, at } = taken(row);
      const other = tried(lifecycle, row, change);
      expect(other.answers[at]?.failed).toEqual([guard, ...(change.also ?? [])]);
      // Nothing changed at all, or another step was open and was taken in its place.
      if (other.at < 0) expect([other.next.value, other.next.effects]).toEqual([standing.value, []]);
      else expect(other.at).not.toBe(at);
    });
  });

  test('every step is in the table', () => {
    const all = rows.flatMap((row) =>
      candidatesIn(lifecycle, standingBefore(lifecycle, row)).filter(({ type }) =>
        lifecycle.ownEvents.has(type),
      ),
    );
    const known = rows.map(taken).map(({ answers, at }) => answers[at]?.candidate.name);
    expect([...new Set(all.map(({ name }) => name))].filter((name) => !known.includes(name))).toEqual([]);
  });

  test('every state is reached by the table', () => {
    const reached = rows.map(taken).flatMap(({ standing, next }) => [standing.value, next.value]);
    const states = Object.values(lifecycle.chart.states).filter(({ kind }) => kind !== 'choice');
    expect([...new Set(reached)].sort()).toEqual(states.map(({ name }) => name).sort());
  });
}
