import { describe, expect, test } from 'vitest';
import type { RunReport } from '../../../src/cli/run/runReport.ts';
import { cli } from '../cli.ts';
import {
  asSupervisionOffice,
  assess,
  lines,
  receive,
  redirect,
  register,
  registerFile,
  september,
} from '../register.ts';

async function report(path: string, ...options: string[]): Promise<RunReport> {
  const { out, err } = await cli(['run', path, '--json', ...options]);
  expect(err).toBe('');
  return JSON.parse(out) as RunReport;
}

describe('the report on a register', () => {
  test('counts petitions by lifecycle and state, interleaved as they are', async () => {
    const path = registerFile(
      receive('e1', 'P1'),
      receive('e2', 'P2'),
      assess('e3', 'P1'),
      receive('e4', 'P3'),
      assess('e5', 'P2', september(2), { withinCompetence: false }),
      assess('e6', 'P3'),
      redirect('e7', 'P2'),
    );
    const { petitions, totals } = await report(path);
    expect(petitions.map(({ state, status, count }) => [state, status, count])).toEqual([
      ['competent', 'active', 2],
      ['redirected', 'done', 1],
    ]);
    expect(totals).toMatchObject({ events: 7, accepted: 7, petitions: 3, open: 2, concluded: 1 });
  });

  test('names a refused event by line and id, with the reason, the rule and what to do instead', async () => {
    const path = registerFile(receive('e1', 'P1'), '', assess('e2', 'P1', september(2), asSupervisionOffice));
    const { refused, totals } = await report(path);
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatchObject({ line: 3, event: 'e2', petition: 'P1', type: 'intake.assess' });
    expect(refused[0]?.reasons).toEqual([
      expect.objectContaining({
        code: 'wrong-role',
        rule: 'plan.3.1.1',
        citation: { zh: '方案 3.1.1', en: 'Plan 3.1.1' },
        advice: { zh: '由 disciplineCommission 报送', en: 'to be sent by: disciplineCommission' },
      }),
    ]);
    expect(totals).toMatchObject({ lines: 3, blank: 1, refused: 1 });
  });

  test('lists what falls due up to the fifteenth day, and nothing after it', async () => {
    const path = registerFile(receive('e1', 'P1'));
    const noticeOn = async (at: string) => {
      const { due, dueUntil } = await report(path, '--at', at);
      return { dueUntil, notice: due.find(({ deadline }) => deadline === 'firstVisit.notice') };
    };
    const near = await noticeOn('2026-09-01');
    expect(near.dueUntil).toBe('2026-09-16');
    expect(near.notice).toMatchObject({
      petition: 'P1',
      day: '2026-09-16',
      daysLeft: 15,
      rule: 'reg.23.1',
      owner: { role: 'disciplineCommission', unit: 'commission' },
      provisional: false,
    });
    expect((await noticeOn('2026-09-16')).notice?.daysLeft).toBe(0);
    expect((await noticeOn('2026-09-17')).notice).toBeUndefined();
    const longer = await report(
      registerFile(receive('e1', 'P1', '2026-08-31T23:59:59+08:00')),
      '--at',
      september(1),
    );
    expect(longer.due.map(({ day }) => day)).toContain('2026-09-15');
  });

  test('marks a day that rests on a year without a holiday notice', async () => {
    const path = registerFile(receive('e1', 'P1', '2031-09-01T09:00:00+08:00'));
    const { due } = await report(path);
    expect(due.map(({ deadline, provisional }) => [deadline, provisional])).toContainEqual([
      'firstVisit.register',
      true,
    ]);
  });

  test('tells a duty done late from one that is still owed, and who answers for it', async () => {
    const path = registerFile(
      receive('e1', 'P1'),
      receive('e2', 'P2'),
      assess('e3', 'P1'),
      register('e4', 'P1', september(9)),
    );
    const { missed, totals } = await report(path, '--at', '2026-09-10');
    expect(missed).toEqual([
      expect.objectContaining({ petition: 'P2', day: '2026-09-04', settledAt: null, daysLate: 6 }),
      expect.objectContaining({ petition: 'P1', day: '2026-09-04', settledAt: september(9), daysLate: 5 }),
    ]);
    expect(missed[0]).toMatchObject({
      deadline: 'firstVisit.register',
      rule: 'plan.3.1.1',
      owner: { role: 'supervisionOffice', unit: 'supervision-office' },
    });
    expect(totals).toMatchObject({ missed: 2, stillOwed: 1 });
  });

  test('counts what passed without a timer’s event, and says how many of those were not sent', async () => {
    const opened = receive('e1', 'P1');
    const timer = {
      id: 'e2',
      petition: 'P1',
      type: 'deadline.passed',
      at: september(5),
      by: { role: 'system', id: 'timer' },
      deadline: 'firstVisit.register',
    };
    const silent = await report(registerFile(opened), '--at', '2026-09-10');
    const told = await report(registerFile(opened, timer), '--at', '2026-09-10');
    expect(silent.timer).toMatchObject({ petitions: 1, deadlinesPassed: 1, holidayNotices: 0 });
    expect(told.timer).toMatchObject({ petitions: 0, deadlinesPassed: 0 });
    // The supervision that it will have opened is what comes next.
    expect(silent.timer.wakeAt).toBe('2026-09-13T00:00:00+08:00');
    expect(silent.missed).toHaveLength(1);
    expect(silent.petitions.filter(({ place }) => place === 'beside')).toEqual([]);
  });

  test('is as at the last accepted event unless told', async () => {
    const path = registerFile(
      receive('e1', 'P1', september(4)),
      receive('e2', 'P2', september(2)),
      receive('e3', 'P3', '2062-01-01T00:00:00+08:00', { petitioners: 'nobody' }),
    );
    expect((await report(path)).at).toBe(september(4));
  });

  test('shows petitions as they stood at the moment asked for, though later events were decided', async () => {
    const path = registerFile(
      receive('e1', 'P1'),
      assess('e2', 'P1', september(2)),
      register('e3', 'P1', september(3)),
      receive('e4', 'P2', september(3)),
    );
    const { petitions, totals } = await report(path, '--at', '2026-09-02');
    expect(petitions.map(({ state, count }) => [state, count])).toEqual([['competent', 1]]);
    expect(totals).toMatchObject({ accepted: 4, petitions: 1, movedLater: 2 });
  });

  test('has no moment and no petitions for a register without events', async () => {
    const { at, dueUntil, totals } = await report(registerFile(''));
    expect({ at, dueUntil }).toEqual({ at: null, dueUntil: null });
    expect(totals).toMatchObject({ lines: 1, blank: 1, events: 0, petitions: 0 });
  });

  test('is the same from a file and from standard input', async () => {
    const events = [receive('e1', 'P1'), assess('e2', 'P1'), register('e3', 'P1')];
    const fromFile = await report(registerFile(...events));
    const { out } = await cli(['run', '-', '--json'], { stdin: lines(...events) });
    expect(JSON.parse(out)).toEqual({ ...fromFile, register: '-' });
  });

  test('lists at most a thousand refused events and counts the rest', async () => {
    const twice = Array.from({ length: 1003 }, () => receive('e1', 'P1'));
    const { refused, totals } = await report(registerFile(...twice));
    expect(refused).toHaveLength(1000);
    expect(totals).toMatchObject({ refused: 1002, unlisted: 2 });
    const { out } = await cli(['run', registerFile(...twice)]);
    expect(out).toContain('2 more are not listed');
  });
});

describe('which rules decide', () => {
  test('another body’s names and stricter terms hold under its policy', async () => {
    const office = { role: 'petitionOffice', unit: 'petition-office', id: 'clerk-1' };
    const path = registerFile(receive('e1', 'P1', september(1), { by: office }));
    const { due, policies } = await report(path, '--policy', 'housingBureau');
    expect(policies).toMatchObject([{ id: 'housingBureau' }]);
    expect(due[0]).toMatchObject({
      deadline: 'firstVisit.register',
      day: '2026-09-02',
      owner: { label: { zh: '信访办', en: 'petition office' }, unit: 'petition-office' },
    });
  });

  test('events before the policy’s first day are refused', async () => {
    const { refused } = await report(registerFile(receive('e1', 'P1', '2020-01-02T09:00:00+08:00')));
    expect(refused[0]?.reasons).toMatchObject([{ code: 'unknown-policy' }]);
  });
});
