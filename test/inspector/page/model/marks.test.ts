import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { diagramOfLifecycle } from '../../../../src/diagram/ofLifecycle.ts';
import { createEngine } from '../../../../src/engine/createEngine.ts';
import { knownLifecycle } from '../../../../src/engine/lifecycles.ts';
import { activeStates, valueText } from '../../../../src/inspector/page/model/activeStates.ts';
import { Book } from '../../../../src/inspector/page/model/book.ts';
import { coursesOf, stepsOf } from '../../../../src/inspector/page/model/courses.ts';
import { liveMarks } from '../../../../src/inspector/page/model/liveMarks.ts';
import { arrowOf, marksOf } from '../../../../src/inspector/page/model/marks.ts';
import { readLogText } from '../../../../src/inspector/page/model/readLog.ts';
import { fireRescueBureau } from '../../../../src/policy/fireRescueBureau.ts';

const engine = createEngine<string>(fireRescueBureau);
const book = new Book(engine);
for (const line of readLogText(readFileSync('examples/register/register.jsonl', 'utf8'))) book.take(line);
book.work(() => true);

describe('what is marked in a chart', () => {
  test('every step of the register has its arrow, from the state it left', () => {
    for (const { entries } of book.cases.values())
      for (const taken of entries.flatMap(({ path = [] }) => path)) {
        const arrow = arrowOf(diagramOfLifecycle(knownLifecycle(taken.lifecycle)), taken);
        expect([taken.from, ''], `${taken.lifecycle} ${taken.event}`).toContain(arrow?.from);
        expect(arrow?.event).toBe(taken.event);
      }
  });

  test('the active state, the way that was taken, and what can come next', () => {
    const file = book.cases.get('P2026-0007');
    if (!file?.petition) throw new Error('no such case');
    const courses = coursesOf(file.petition);
    for (const { lifecycle, instance, value } of courses) {
      const walked = stepsOf(file.entries, instance);
      const diagram = diagramOfLifecycle(knownLifecycle(lifecycle));
      const { states, arrows } = marksOf(diagram, {
        active: value ? [value] : [],
        walked,
        last: walked.slice(-1),
        next: [],
      });
      if (value) expect(states[value]).toContain('active');
      expect(Object.values(arrows).filter((names) => names.includes('walked')).length > 0).toBe(
        walked.length > 0,
      );
    }
    expect(courses[0]?.place).toBe('phase');
  });

  test('what may be sent is open, what is refused now is blocked, and both only where the petition stands', () => {
    const file = book.cases.get('P2026-0007');
    const petition = file?.after(1);
    if (!petition) throw new Error('no such case');
    const by = { role: 'disciplineCommission', unit: 'commission', id: 'officer-1' };
    const next = engine.nextEvents(petition, { by, at: petition.lastAt });
    const diagram = diagramOfLifecycle(knownLifecycle(petition.phase.lifecycle));
    const { arrows } = marksOf(diagram, { active: [petition.phase.value], walked: [], last: [], next });
    expect(Object.values(arrows).flat()).toEqual(expect.arrayContaining(['open', 'blocked']));
    for (const id of Object.keys(arrows)) expect(['', petition.phase.value]).toContain(id.split('/')[0]);
  });
});

describe('a live actor', () => {
  test('nested and parallel state values name every active state', () => {
    expect(activeStates('a')).toEqual(['a']);
    expect(activeStates({ a: { b: 'c', d: {} }, e: 'f' })).toEqual(['a', 'a.b', 'a.b.c', 'a.d', 'e', 'e.f']);
    for (const strange of [undefined, null, '', 3, []]) expect(activeStates(strange)).toEqual([]);
    expect(valueText({ a: { b: 'c', d: {} }, e: 'f' })).toBe('a.b.c, a.d, e.f');
  });

  test('the arrow between the last two states is marked as taken, and no other of that event', () => {
    const label = { zh: '', en: '' };
    const arrow = (id: string, from: string, to: string) => ({
      id,
      from,
      to,
      event: 'GO',
      label,
      guards: [],
    });
    const diagram = {
      id: 'm',
      label,
      kind: 'compound' as const,
      states: [],
      everywhere: [],
      arrows: [arrow('a/GO/0', 'a', 'b'), arrow('b/GO/0', 'b', 'a')],
    };
    const events = [
      { seq: 1, type: 'x', event: {}, value: 'a' },
      { seq: 2, type: 'GO', event: {}, value: 'b' },
    ];
    expect(liveMarks(diagram, ['b'], events)).toEqual({
      states: { a: ['walked'], b: ['active'] },
      arrows: { 'a/GO/0': ['taken'] },
    });
    expect(liveMarks(diagram, [], [])).toEqual({ states: {}, arrows: {} });
  });
});
