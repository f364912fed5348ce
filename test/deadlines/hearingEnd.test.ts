import { describe, expect, test } from 'vitest';
import { resumeDeadline, suspendDeadline } from '../../src/deadlines/change.ts';
import { begun, noon, plain } from './samples.ts';

describe('a hearing whose last day was named (reg.36.2)', () => {
  const stopped = suspendDeadline(begun('reexamination.decide', '2026-03-02'), noon('2026-03-10'));
  const takenOut = (closedOn: string, last?: string) =>
    resumeDeadline(stopped, noon(closedOn), plain, last).excluded;

  test('takes out no day after its own last one, however late it is closed', () => {
    expect(takenOut('2026-03-20', '2026-03-12')).toEqual([{ from: '2026-03-10', to: '2026-03-12' }]);
    expect(resumeDeadline(stopped, noon('2026-03-20'), plain, '2026-03-12').due).toBe('2026-04-04');
  });

  test('takes out only the days until it was closed, where that is earlier', () => {
    expect(takenOut('2026-03-11', '2026-03-12')).toEqual([{ from: '2026-03-10', to: '2026-03-11' }]);
  });

  test('closed on its last day takes out that day', () => {
    expect(takenOut('2026-03-12', '2026-03-12')).toEqual([{ from: '2026-03-10', to: '2026-03-12' }]);
  });

  test('of which no last day was named takes out the days until it was closed', () => {
    expect(takenOut('2026-03-20')).toEqual([{ from: '2026-03-10', to: '2026-03-20' }]);
  });
});
