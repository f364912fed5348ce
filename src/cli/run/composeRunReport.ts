import type { Engine } from '../../engine/createEngine.ts';
import type { RunReport } from './runReport.ts';
import type { Summary } from './summary.ts';
import type { Tally } from './tally.ts';

/** What the report is about. */
export interface RunSubject {
  readonly register: string;
  /** Lines of it, blank ones included. */
  readonly lines: number;
  readonly movedLater: number;
}

/** The report on a register: what went through, and how its petitions stand; without a moment none does. */
export function composeRunReport(
  { policies }: Engine<string>,
  { register, lines, movedLater }: RunSubject,
  tally: Tally,
  summary: Summary | undefined,
): RunReport {
  const { events, accepted, effects } = tally;
  const [refused, damaged] = [tally.refused.listed, tally.damaged.listed];
  const { petitions = 0, concluded = 0 } = summary ?? {};
  return {
    format: 1,
    register,
    policies: policies.map(({ id, version, label }) => ({ id, version, label })),
    at: summary?.at ?? null,
    dueUntil: summary?.dueUntil ?? null,
    totals: {
      lines,
      blank: lines - events - tally.damaged.count,
      damaged: tally.damaged.count,
      events,
      accepted,
      refused: tally.refused.count,
      effects,
      petitions,
      open: petitions - concluded,
      concluded,
      movedLater,
      due: summary?.due.count ?? 0,
      missed: summary?.missed.count ?? 0,
      stillOwed: summary?.stillOwed ?? 0,
      unlisted: tally.refused.count - refused.length + tally.damaged.count - damaged.length,
    },
    petitions: summary?.states ?? [],
    refused,
    damaged,
    due: summary?.due.listed ?? [],
    missed: summary?.missed.listed ?? [],
    timer: summary?.timer ?? { petitions: 0, deadlinesPassed: 0, holidayNotices: 0, wakeAt: null },
  };
}
