import { expect, test } from 'vitest';
import { createCalendar } from '../../../../src/calendar/calendar.ts';
import { addDays, daysBetween } from '../../../../src/calendar/day.ts';
import { createEngine } from '../../../../src/engine/createEngine.ts';
import { timelineOf } from '../../../../src/inspector/page/model/timeline.ts';
import { fireRescueBureau } from '../../../../src/policy/fireRescueBureau.ts';
import { letter } from '../../../support/stories.ts';

const engine = createEngine<string>(fireRescueBureau);
const calendar = createCalendar();
const at = '2026-02-12T09:00:00+08:00';
const opened = engine.open({
  type: 'intake.receive',
  id: 'e1',
  petition: 'p1',
  at,
  by: { role: 'disciplineCommission', unit: 'commission', id: 'officer-1' },
  ...letter,
} as never);
const views = opened.accepted ? engine.deadlines(opened.petition, at) : [];

test('every deadline has its bar from the day of its start to its last day', () => {
  const line = timelineOf(views, at, calendar);
  expect(line?.bars).toHaveLength(views.length);
  for (const { view, start, due } of line?.bars ?? []) {
    expect(addDays(line?.first as string, start)).toBe(view.start);
    expect(addDays(line?.first as string, due)).toBe(view.due);
  }
});

test('exactly the days on which offices do not work as usual are shaded', () => {
  const line = timelineOf(views, at, calendar);
  const shaded = new Map(
    (line?.shades ?? []).flatMap(({ from, length, kind }) =>
      Array.from({ length }, (_, more) => [addDays(line?.first as string, from + more), kind] as const),
    ),
  );
  for (let place = 0; place < (line?.days ?? 0); place += 1) {
    const day = addDays(line?.first as string, place);
    const { kind } = calendar.kind(day);
    expect(shaded.get(day), day).toBe(kind === 'working' ? undefined : kind);
  }
  expect(shaded.get('2026-02-14')).toBe('makeUp');
  expect(shaded.get('2026-02-17')).toBe('holiday');
});

test('no deadlines, no picture', () => {
  expect(timelineOf([], at, calendar)).toBeUndefined();
});

test('a last day years ahead does not make the picture endless', () => {
  const [view] = views;
  const far = { ...(view as NonNullable<typeof view>), due: '2030-01-01' };
  const line = timelineOf([far], at, calendar);
  expect(line?.days).toBeLessThan(420);
  expect(daysBetween(line?.first as string, '2030-01-01')).toBeLessThan(420);
});
