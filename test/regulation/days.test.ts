import { describe, expect, test } from 'vitest';
import { definePolicy, fireRescueBureau, type Policy } from '../../src/index.ts';
import * as stories from '../support/stories.ts';

describe('counting', () => {
  test('civil.201: the day on which a period starts is not counted', () => {
    expect(stories.received({ on: '2026-03-02' }).deadline('intake.notice').due).toBe('2026-03-17');
    expect(stories.delivered({ on: '2026-03-02' }).deadline('review.request').due).toBe('2026-04-01');
  });

  test('civil.201: a duty of the same day, counted as no days, is owed until midnight', () => {
    expect(stories.group().deadline('group.receive')).toMatchObject({
      start: '2026-03-02',
      due: '2026-03-02',
    });
  });

  test('civil.201: the day is Shanghai’s, in whatever zone an event is written', () => {
    const office = stories.delivered();
    const { due } = office.deadline('review.request');
    const ask = (at: string) =>
      office.engine.receive(office.petition, {
        id: 'asked',
        petition: office.id,
        type: 'review.request',
        at,
        by: office.actor('petitioner'),
        reasons: '不服',
      }).accepted;
    expect(ask(`${due}T15:59:59Z`)).toBe(true);
    expect(ask(`${due}T16:00:00Z`)).toBe(false);
    expect(ask(`${due}T11:59:59-04:00`)).toBe(true);
    expect(ask(`${due}T12:00:00-04:00`)).toBe(false);
  });

  test('civil.203: a petitioner’s last day on a day off moves to the next working day', () => {
    // 15 February 2026 is a Sunday in the Spring Festival, which ends on the 23rd.
    expect(stories.delivered({ on: '2026-01-16' }).deadline('review.request').due).toBe('2026-02-24');
    // An ordinary Saturday: 18 April to Monday, the 20th.
    expect(stories.delivered({ on: '2026-03-19' }).deadline('review.request').due).toBe('2026-04-20');
  });

  test('civil.203: an office’s last day does not', () => {
    // 15 days from 31 January are 15 February, in the Spring Festival.
    expect(stories.received({ on: '2026-01-31' }).deadline('intake.notice').due).toBe('2026-02-15');
  });

  test('holiday.make-up: a last day on a Saturday that a notice has working does not move', () => {
    const office = stories.delivered({ on: '2026-01-15' });
    expect(office.deadline('review.request').due).toBe('2026-02-14');
    office.on('2026-02-15', '00:00:00').refused('review.request', 'petitioner', { reasons: '不服' });
  });

  test('holiday.make-up: working days skip what notices free and count what they have working', () => {
    // 30 September + 3: 8 and 9 October, and Saturday the 10th.
    expect(stories.registered({ on: '2026-09-30' }).deadline('intake.classify').due).toBe('2026-10-10');
    // Over the end of the year: 31 December, Sunday 4 January, which works, and the 5th.
    expect(stories.registered({ on: '2025-12-30' }).deadline('intake.classify').due).toBe('2026-01-05');
  });
});

describe('a year that is not published', () => {
  const notice: Policy['notices'][number] = {
    id: 'holidays2027',
    year: 2027,
    issued: '2026-11-04',
    holidays: ['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-11'],
    workingDays: [],
    source: 'test',
  };
  const informed = definePolicy({
    extends: fireRescueBureau,
    id: 'informed',
    version: '1.0.0',
    notices: [notice],
  });

  test('holiday.make-up: a day that depends on 2027 is provisional, and one that does not is not', () => {
    const office = stories.delivered({ on: '2026-12-10' });
    expect(office.deadline('review.request')).toMatchObject({ due: '2027-01-11', provisional: true });
    expect(stories.delivered({ on: '2026-11-25' }).deadline('review.request')).toMatchObject({
      due: '2026-12-25',
      provisional: false,
    });
    // Sixty days are sixty days, whatever is published: no holiday moves an office's last day.
    expect(stories.inHand({ on: '2026-12-10' }).deadline('handling.conclude')).toMatchObject({
      due: '2027-02-08',
      provisional: false,
    });
    expect(stories.registered({ on: '2026-12-30' }).deadline('intake.classify').provisional).toBe(true);
  });

  test('civil.203: the statutory days of fixed date are known without a notice: 1 January is one', () => {
    // 30 days from 2 December are 1 January 2027, a Friday.
    expect(stories.delivered({ on: '2026-12-02' }).deadline('review.request')).toMatchObject({
      due: '2027-01-04',
      provisional: true,
    });
    // 31 December, Monday 4 January and the 5th.
    expect(stories.registered({ on: '2026-12-30' }).deadline('intake.classify').due).toBe('2027-01-05');
  });

  test('holiday.make-up: once its notice is there, the day is certain', () => {
    const office = stories.delivered({ policy: informed, on: '2026-12-10' });
    expect(office.deadline('review.request')).toMatchObject({ due: '2027-01-12', provisional: false });
  });

  test('holiday.make-up: a notice that comes while a deadline runs moves it, with a record of it', () => {
    const late = definePolicy({
      extends: fireRescueBureau,
      id: 'late',
      version: '1.0.0',
      notices: [{ ...notice, issued: '2026-12-20' }],
    });
    const office = stories.delivered({ policy: late, on: '2026-12-10' });
    expect(office.deadline('review.request')).toMatchObject({ due: '2027-01-11', provisional: true });
    const effects = office.on('2026-12-20', '00:00:00').timer();
    expect(office.deadline('review.request')).toMatchObject({
      due: '2027-01-12',
      provisional: false,
      moved: [{ notice: 'holidays2027', on: '2026-12-20', from: '2027-01-11', to: '2027-01-12' }],
    });
    expect(effects).toContainEqual(expect.objectContaining({ type: 'record', what: 'deadline-moved' }));
  });

  test('policy: terms that the law leaves blank are the body’s own, and every one of them is somebody’s duty', () => {
    const policy = definePolicy({
      extends: fireRescueBureau,
      id: 'slow',
      version: '1.0.0',
      terms: { 'approval.sign': { term: { n: 7, unit: 'workingDays' } } },
    });
    const office = stories.proposed({ policy });
    expect(office.deadline('approval.sign')).toMatchObject({
      due: '2026-03-11',
      owner: { role: 'disciplineSecretary' },
    });
  });
});
