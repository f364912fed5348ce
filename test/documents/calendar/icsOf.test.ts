import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { dutiesOf, icsOf } from '../../../src/documents/index.ts';
import { engine, entriesFrom, exampleEvents } from '../../register/samples.ts';
import { dispatched, inHand } from '../../support/stories.ts';

const at = '2026-05-01T08:00:00+08:00';
const duties = dutiesOf(engine, entriesFrom(exampleEvents), { unit: 'commission' }, '2026-12-31');
const calendar = icsOf(duties, { name: '纪检监察委员会, 期限; 甲\\乙\n丙', at, remindDaysBefore: [3, 0] });
const read = (text: string) => new ICAL.Component(ICAL.parse(text) as never);
const eventsOf = (text: string) =>
  read(text)
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one));

describe('deadlines as a calendar', () => {
  test('are read by another program as they were written: one day each, on the last one', () => {
    const events = eventsOf(calendar);
    expect(events).toHaveLength(duties.length);
    expect(
      events.map(({ startDate, endDate }) => [
        startDate.isDate,
        startDate.toString(),
        endDate.subtractDate(startDate).toSeconds(),
      ]),
    ).toEqual(duties.map(({ due }) => [true, due, 86_400]));
  });

  test('say words as they stand, whatever marks of the format are in them', () => {
    const [first] = duties;
    if (!first) throw new Error('nothing is owed');
    const zh = '甲, 乙; 丙\\丁\n戊';
    const [event] = eventsOf(icsOf([{ ...first, label: { zh, en: zh } }], { name: '甲', at }));
    expect(event?.summary).toContain(zh);
  });

  test('have lines of 75 octets at most, which end as the format has it, and tear no character apart', () => {
    const long = icsOf(duties, { name: '期限'.repeat(60), at });
    const lines = long.split('\r\n');
    expect(lines.at(-1)).toBe('');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(long.replaceAll('\r\n', '')).not.toMatch(/[\r\n\ufffd]/);
    expect(read(long).getFirstPropertyValue('x-wr-calname')).toBe('期限'.repeat(60));
  });

  test('have ids that stay while the last day moves, each its own', () => {
    const [first] = duties;
    if (!first) throw new Error('nothing is owed');
    const moved = eventsOf(icsOf([{ ...first, due: '2027-01-31' }], { name: '甲', at }))[0];
    expect(moved?.uid).toBe(`${first.deadline}/${first.petition}@petition-flow`);
    expect(new Set(eventsOf(calendar).map(({ uid }) => uid)).size).toBe(duties.length);
  });

  test('tell number and kind alone, and that a day was missed', () => {
    const summaries = eventsOf(calendar).map(({ summary }) => summary);
    expect(summaries).toEqual(
      duties.map(
        ({ petition, label, state }) => `${petition} ${label.zh}${state === 'missed' ? '（已逾期）' : ''}`,
      ),
    );
    const english = icsOf(duties.slice(0, 1), { name: 'Commission', at, language: 'en' });
    expect(eventsOf(english)[0]?.summary).toMatch(/^P\d{4}-\d{4} [a-z].* \(overdue\)$/);
  });

  test('remind on the days before that are asked for, and not unless asked', () => {
    const alarms = read(calendar).getFirstSubcomponent('vevent')?.getAllSubcomponents('valarm') ?? [];
    expect(alarms.map((one) => String(one.getFirstPropertyValue('trigger')))).toEqual(['-P3D', 'PT0S']);
    expect(icsOf(duties, { name: '甲', at })).not.toContain('VALARM');
  });

  test('are the same text for the same duties at the same moment, whatever its form', () => {
    expect(icsOf(duties, { name: '甲', at })).toBe(icsOf(duties, { name: '甲', at: '2026-05-01T00:00:00Z' }));
    expect(icsOf([], { name: '甲', at })).not.toContain('VEVENT');
  });
});

describe('whose deadlines they are', () => {
  test('a unit’s: what it owes on the day', () => {
    const office = dispatched();
    const unit = office.petition.matter.unit as string;
    const owed = dutiesOf(office.engine, [office.petition], { unit }, office.today);
    expect(owed.map(({ kind }) => kind)).toContain('handling.accept');
    expect(dutiesOf(office.engine, [office.petition], { unit: 'brigade-2' }, office.today)).toEqual([]);
  });

  test('a person’s: of the matters that they have in hand, or are the liaison person of, by last day', () => {
    const office = inHand();
    const of = (person: string) => dutiesOf(office.engine, [office.petition], { person }, office.today);
    const { unit, liaison } = office.petition.matter;
    const handler = of(`${unit}.handler`);
    expect(handler.length).toBeGreaterThan(0);
    expect(handler.map(({ due }) => due)).toEqual(handler.map(({ due }) => due).sort());
    expect(of(String(liaison))).toEqual(handler);
    expect(of('somebody-else')).toEqual([]);
  });
});
