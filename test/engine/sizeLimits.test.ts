import { describe, expect, test, vi } from 'vitest';
import type { Deadline } from '../../src/deadlines/deadline.ts';
import { inOrder } from '../../src/engine/canonicalForm.ts';
import { deadlinesOf, draftOf } from '../../src/engine/compose.ts';
import { mostEvents } from '../../src/engine/petition.ts';
import { outgrown } from '../../src/engine/sizeLimits.ts';
import { lifecycleOfCourse } from '../../src/engine/step.ts';
import { matterSchema } from '../../src/vocabulary/matter.ts';
import { longLists } from '../../src/vocabulary/reading/longLists.ts';
import type { Schema } from '../../src/vocabulary/schema.ts';
import { dispatched } from './support/courses.ts';
import { petitionUnder } from './support/office.ts';

describe('a petition has outgrown what can be stored', () => {
  const { petition } = petitionUnder().follow(dispatched);
  const draft = draftOf(petition);
  const [deadline] = deadlinesOf(petition.phase);
  const withDeadlines = (count: number) => ({
    ...draft,
    phase: {
      ...draft.phase,
      context: { ...draft.phase.context, deadlines: Array.from({ length: count }, () => deadline) as never },
    },
  });

  test('not as it is', () => {
    expect(outgrown(draft, petition.events.length)).toEqual([]);
  });

  test('with more events than any petition has', () => {
    expect(outgrown(draft, mostEvents - 1)).toEqual([]);
    expect(outgrown(draft, mostEvents)).toMatchObject([
      { code: 'guard-failed', guard: 'room', path: 'events' },
    ]);
  });

  test('with more deadlines in one lifecycle than may be, which is named', () => {
    expect(outgrown(withDeadlines(500), 0)).toEqual([]);
    expect(outgrown(withDeadlines(501), 0)).toMatchObject([{ path: 'handling.deadlines' }]);
  });

  test('as its schemas say, which are not run: lengths alone are looked at', () => {
    const { context } = lifecycleOfCourse(draft.phase);
    const runs = [matterSchema, context].map((schema) =>
      vi.spyOn((schema as typeof matterSchema)._zod, 'run'),
    );
    const ids = (count: number) => Array.from({ length: count }, (_, at) => `p-${at}`);
    const moved = { notice: 'n', on: '2026-03-02', from: '2026-03-02', to: '2026-03-02' };
    const drafts = [0, 21, 500, 501].flatMap((deadlines) =>
      [0, 50, 51].flatMap((moves) =>
        [1, 20, 21, 1000, 1001].flatMap((petitioners) =>
          [0, 200, 201].map((interested): typeof draft => {
            const { phase } = withDeadlines(deadlines);
            const last = { ...deadline, moved: Array.from({ length: moves }, () => moved) };
            const list = [...deadlinesOf(phase).slice(1), ...(deadlines > 0 ? [last] : [])] as never;
            const matter = { ...draft.matter, petitioners: ids(petitioners), interested: ids(interested) };
            return { ...draft, matter, phase: { ...phase, context: { ...phase.context, deadlines: list } } };
          }),
        ),
      ),
    );
    const told = drafts.map((one) => outgrown(one, 0).map(({ path }) => path));
    for (const run of runs) expect(run).not.toHaveBeenCalled();
    for (const run of runs) run.mockRestore();
    const isLong = (record: object) =>
      Object.values(record).some((one) => Array.isArray(one) && one.length > 20);
    const faults = (schema: Schema<unknown>, value: unknown, path: string) =>
      (schema.safeParse(value).error?.issues ?? []).map((issue) => [path, ...issue.path].join('.'));
    expect(told).toEqual(
      drafts.map(({ matter, phase }) => [
        ...(isLong(matter) ? faults(matterSchema, matter, 'matter') : []),
        ...(isLong(phase.context)
          ? faults(context, { ...phase.context, instance: phase.instance, matter }, phase.instance)
          : []),
      ]),
    );
    expect(new Set(told.flat()).size).toBeGreaterThan(5);
  });
});

describe('of a list that is a part already', () => {
  const { petition } = petitionUnder().follow(dispatched);
  const [deadline] = deadlinesOf(petition.phase);
  const { context } = lifecycleOfCourse(petition.phase);
  const move = { notice: 'n', on: '2026-03-02', from: '2026-03-02', to: '2026-03-02' };
  const withMoves = (moves: number) => {
    const last = { ...deadline, moved: Array.from({ length: moves }, () => move) };
    const deadlines = [...Array.from({ length: 30 }, () => deadline), last] as never;
    const phase = { ...petition.phase, context: { ...petition.phase.context, deadlines } };
    return { ...draftOf(petition), phase };
  };
  const isAsked = (draft: ReturnType<typeof withMoves>) => {
    const list = deadlinesOf(draft.phase) as Deadline[];
    const asked = vi.fn();
    const asking = new Proxy(list, {
      get: (target, key) => {
        if (key === '0') asked();
        return Reflect.get(target, key);
      },
    });
    const told = longLists(context, { ...draft.phase.context, deadlines: asking }, () => true);
    longLists(context, { ...draft.phase.context, deadlines: asking }, () => true);
    return { times: asked.mock.calls.length, told };
  };

  test('the entries are looked at once where none is too long', () => {
    expect(isAsked(withMoves(50))).toEqual({ times: 1, told: [] });
  });

  test('and again where one is: it is told each time', () => {
    expect(isAsked(withMoves(51))).toMatchObject({ times: 2, told: [['deadlines', 30, 'moved']] });
    const draft = withMoves(51);
    const frozen = { ...draft, phase: inOrder(draft.phase) };
    for (let times = 0; times < 2; times += 1)
      expect(outgrown(frozen, 0)).toMatchObject([{ path: 'handling.deadlines.30.moved' }]);
  });

  test('its own length is looked at wherever it stands: another place has another limit', () => {
    const petitioners = inOrder(Array.from({ length: 300 }, (_, at) => `p-${at}`));
    const { matter } = petition;
    expect(outgrown({ ...draftOf(petition), matter: { ...matter, petitioners } }, 0)).toEqual([]);
    expect(
      outgrown({ ...draftOf(petition), matter: { ...matter, petitioners, interested: petitioners } }, 0),
    ).toMatchObject([{ path: 'matter.interested' }]);
  });
});
