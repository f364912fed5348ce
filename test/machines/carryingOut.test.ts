import { describe, expect, test } from 'vitest';
import { carryingOut } from '../../src/machines/carryingOut.ts';
import { duties, of, on, refusedBy, through } from './incident/steps.ts';
import { matter, people } from './oversight/people.ts';
import { begun } from './oversight/starts.ts';
import { arrange, complete, confirm, fallAway, findNot, progress, sayNot } from './samples/carryingOut.ts';

const opened = (basis = 'reply') => begun(carryingOut, { matter, basis });

describe('what was supported, changed or agreed is carried out', () => {
  test('a unit and a day are named, it is done, looked at, and told', () => {
    const started = opened();
    expect(duties(started)).toEqual(['carryingOut.arrange running disciplineCommission 2026-03-11']);
    const carrying = through(started, [arrange]);
    expect(of(carrying.effects, 'notify')).toMatchObject([
      { what: 'to-be-carried-out', to: { role: 'petitioner' }, by: '2026-03-20', remedy: 'query-progress' },
    ]);
    const done = through(carrying, [progress, complete, confirm]);
    expect(done.value).toBe('carriedOut');
    expect(of(done.effects, 'notify')).toMatchObject([{ what: 'carried-out', reason: confirm.note }]);
    expect(duties(done)).toEqual([
      'carryingOut.arrange met disciplineCommission 2026-03-11',
      'carryingOut.carryOut met responsibleUnit dept-legal 2026-03-20',
      'carryingOut.check met disciplineCommission 2026-03-11',
    ]);
  });

  test('an opinion is carried out within the body’s own term, an agreement by the day that it names', () => {
    const late = { ...arrange, until: '2026-12-31' };
    expect(refusedBy(opened(), late)).toEqual([['isAgreement'], ['lastDayIsInTime']]);
    expect(on(opened('agreement'), late).value).toBe('carrying');
  });

  test('what is not carried out is supervised, and a refusal after a report done is owed anew by a new day', () => {
    const found = through(opened(), [arrange, findNot]);
    expect(found.value).toBe('carrying');
    const supervision = {
      cause: 'refusalToCarryOut',
      breach: 'reg.32.2',
      unit: 'dept-legal',
      found: true,
    };
    expect(of(found.effects, 'open')).toMatchObject([{ lifecycle: 'supervision', input: supervision }]);
    const reported = through(opened(), [arrange, complete]);
    expect(refusedBy(reported, findNot)).toEqual([['newDayIsAhead?until']]);
    const again = through(reported, [{ ...findNot, until: '2026-04-10' }]);
    expect(duties(again).at(-1)).toBe('carryingOut.carryOut running responsibleUnit dept-legal 2026-04-10');
  });

  test('the petitioner says so here, at any time, and the commission hears it', () => {
    for (const steps of [[], [arrange], [arrange, complete]]) {
      const before = through(opened(), steps);
      const after = through(before, [sayNot]);
      expect(after.value).toBe(before.value);
      expect(of(after.effects, 'report')).toMatchObject([
        { what: 'not-carried-out', to: { role: 'disciplineCommission' }, reason: sayNot.reason },
      ]);
    }
  });

  test('where nothing is left to carry out the petitioner hears why', () => {
    const ended = through(opened(), [arrange, fallAway]);
    expect(ended.value).toBe('fellAway');
    expect(of(ended.effects, 'notify')).toMatchObject([
      { what: 'carrying-out-ended', reason: fallAway.reason, remedy: 'ask-superior' },
    ]);
  });

  test('another unit than the one that carries it out speaks for nobody', () => {
    const brigade = { role: 'brigade', unit: 'brigade-1', id: 'brigade-1-officer' } as const;
    expect(refusedBy(through(opened(), [arrange]), { ...complete, by: brigade })).toEqual([
      ['speaksForExecutor'],
    ]);
    expect(refusedBy(opened(), { ...arrange, by: people.clerk }).flat()).toContain('by');
  });
});
