import { describe, expect, test } from 'vitest';
import { createRegister, type YearlyReport } from '../../src/register/index.ts';
import { rule } from '../../src/rules/ruleBook.ts';
import { dispatched, receive, referred } from '../engine/support/courses.ts';
import { people, type Step } from '../engine/support/office.ts';
import { engine, entriesFrom, entryOf, exampleEvents, opening } from './samples.ts';

const { commissioner, legal } = people;
const register = createRegister(engine);
const reportOn = (
  ...entries: Parameters<typeof register.yearlyReport>[0] extends Iterable<infer E> ? E[] : never
) => register.yearlyReport(entries, { year: 2026 });
const counts = (list: YearlyReport['fields']) => list.map(({ key, count }) => [key, count]);

describe('the report of a year', () => {
  test('counts what was received: channels, kinds, classes, fields and persons', () => {
    const group = { persons: 3, cause: 'noise', petitioners: ['petitioner-2'] };
    const report = reportOn(entryOf('A', dispatched), entryOf('B', opening([receive], group)));
    expect([report.received, report.raisedBy, report.assignedToUnits]).toEqual([2, 4, 1]);
    expect(counts(report.byChannel)).toEqual([['letter', 2]]);
    expect(counts(report.byKind)).toEqual([['claim', 1]]);
    expect(counts(report.byClass)).toEqual([['general', 1]]);
    expect(counts(report.fields)).toEqual([
      ['inspection', 1],
      ['noise', 1],
    ]);
    expect(rule(report.rule).article).toBe('41');
  });

  test('leaves out what came in another year', () => {
    expect(register.yearlyReport([entryOf('A', dispatched)], { year: 2025 })).toMatchObject({
      received: 0,
      fields: [],
    });
  });

  test('names the units complained of, most often first, and each once for a petition', () => {
    const against = (id: string, ...units: string[]) =>
      entryOf(id, opening([receive], { complainedOf: { persons: [], units } }));
    const report = reportOn(against('A', 'brigade-1', 'brigade-2'), against('B', 'brigade-2'), against('C'));
    expect(counts(report.complainedOf)).toEqual([
      ['brigade-2', 2],
      ['brigade-1', 1],
    ]);
    expect(report.complainedOf[0]?.label.en).toBe('second brigade');
  });

  test('does not say what a report about a person is about', () => {
    const kind: Step = [
      '03-03',
      'intake.assess',
      commissioner,
      { withinCompetence: true, kind: 'report', reason: 'r' },
    ];
    const report = reportOn(entryOf('A', [...opening([receive], { cause: 'a-bribe' }), kind]));
    expect([report.fields, report.fieldsNotSaid, counts(report.byKind)]).toEqual([[], 1, [['report', 1]]]);
  });

  test('counts what superiors referred', () => {
    expect(counts(reportOn(entryOf('A', referred)).referredToUs)).toEqual([['assigned', 1]]);
  });

  test('counts supervision, the proposals, and what the units answered', () => {
    const opened: Step[] = [
      ...dispatched,
      [
        '03-12',
        'supervision.open',
        commissioner,
        { cause: 'shirking', breach: 'reg.34', unit: 'dept-legal', reason: '推诿' },
      ],
      ['03-13', 'supervision.propose', commissioner, { proposals: '三日内接收' }],
      ['03-14', 'supervision.answer', legal, { adopted: true, reason: '照办' }],
      ['03-15', 'supervision.propose', commissioner, { proposals: '指定经办人' }],
    ];
    const entry = entryOf('A', opened);
    const then = { year: 2026, at: '2026-03-15T12:00:00+08:00' };
    expect(register.yearlyReport([entry], then)).toMatchObject({
      supervisions: 1,
      supervised: 1,
      proposals: { made: 2, adopted: 1, notAdopted: 0, unanswered: 1, unknown: 0 },
    });
    // Without the log it is known that there was supervision, and not what was proposed.
    expect(reportOn(entry.petition)).toMatchObject({ supervised: 1, proposals: { made: 0, unknown: 1 } });
  });

  test('counts the supervision of what was missed, whether or not a timer ran', () => {
    const entry = entryOf('A', [receive]);
    expect(reportOn(entry)).toMatchObject({ supervised: 1 });
    expect(reportOn(entry).supervisions).toBeGreaterThan(1);
    const at = '2026-03-02T12:00:00+08:00';
    expect(register.yearlyReport([entry], { year: 2026, at })).toMatchObject({
      supervisions: 0,
      supervised: 0,
    });
  });

  test('has the figures of the year', () => {
    const entries = entriesFrom(exampleEvents);
    const { figures, received, byChannel, toldWhereToGo, ledElsewhere } = reportOn(...entries);
    expect(figures).toEqual(register.figures(entries, { from: '2026-01-01', to: '2026-12-31' }));
    expect(byChannel.reduce((sum, { count }) => sum + count, 0)).toBe(received);
    expect(received).toBe(entries.filter(({ petition }) => petition.matter.receivedAt >= '2026').length);
    expect(toldWhereToGo * ledElsewhere).toBeGreaterThan(0);
  });

  test('gathered petition by petition is the same', () => {
    const entries = entriesFrom(exampleEvents);
    const gathering = register.gatherYear({ year: 2026 });
    for (const entry of entries) gathering.take(entry);
    expect(gathering.answer()).toEqual(reportOn(...entries));
  });

  test.each([20.5, 99, Number.NaN])('is of no year %s', (year) => {
    expect(() => register.yearlyReport([], { year })).toThrow(
      new RangeError(`not a year: ${JSON.stringify(year)}`),
    );
  });
});
