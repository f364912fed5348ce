import type { Policy } from '../../policy/schema.ts';
import type { Instant } from '../../vocabulary/instant.ts';
import { byCourse, compare } from '../run/byCourse.ts';
import type { StateCount } from '../run/runReport.ts';
import { courseLabels } from '../stateLabels.ts';
import type { Counted } from './earliest.ts';
import type { Placed } from './logRecord.ts';
import type { CourseCount, PartResult } from './partResult.ts';
import type { LogCount } from './readLogs.ts';
import type { KindCount, Place, ReplayReport } from './replayReport.ts';

/** What a replay was asked. */
export interface ReplaySubject {
  readonly logs: readonly LogCount[];
  readonly policies: readonly Policy[];
  readonly at: Instant | undefined;
  readonly verify: boolean;
}

type Gathered<Kind, T> = ReadonlyMap<Kind, Counted<T>>;

function counts<Kind extends string>(gathered: Gathered<Kind, unknown>): KindCount<Kind>[] {
  return [...gathered].map(([kind, { count }]) => ({ kind, count }));
}

function total(gathered: Gathered<string, unknown>): number {
  return [...gathered.values()].reduce((sum, { count }) => sum + count, 0);
}

/** Entries of all kinds by where they stand. */
function listed<Kind extends string, T extends Placed>(gathered: Gathered<Kind, T>): (T & { kind: Kind })[] {
  const entries = [...gathered].flatMap(([kind, of]) => of.listed.map((entry) => ({ ...entry, kind })));
  return entries.sort((a, b) => a.file - b.file || a.line - b.line || compare(a.kind, b.kind));
}

function labelled({ lifecycle, state, place, status, count }: CourseCount): StateCount {
  const labels = courseLabels({ lifecycle, value: state });
  return { lifecycle, label: labels.lifecycle, place, state, stateLabel: labels.state, status, count };
}

/** Makes the report of what the workers found. */
export function composeReport(
  result: PartResult,
  { logs, policies, at, verify }: ReplaySubject,
): ReplayReport {
  const { figures, refusals, differences, problems } = result;
  const placeOf = ({ file, line }: Placed): Place => ({ log: logs[file]?.log ?? '', line });
  const sumOf = (field: 'lines' | 'damaged') => logs.reduce((sum, log) => sum + log[field], 0);
  return {
    format: 1,
    logs,
    policies: policies.map(({ id, version, label }) => ({ id, version, label })),
    at: at ?? null,
    lastAt: result.lastAt ?? null,
    verified: verify,
    totals: {
      lines: sumOf('lines'),
      damaged: sumOf('damaged'),
      ...figures,
      open: figures.petitions - figures.concluded,
      differences: total(differences),
      problems: total(problems),
    },
    petitions: [...result.courses.values()].map(labelled).sort(byCourse),
    refusals: [...refusals]
      .map(([kind, count]) => ({ kind, count }))
      .sort((a, b) => b.count - a.count || compare(a.kind, b.kind)),
    refused: listed(result.refused).map(({ file, line, event, petition, type, reasons }) => ({
      ...placeOf({ file, line }),
      event,
      petition,
      type,
      reasons,
    })),
    differenceKinds: counts(differences),
    differences: listed(differences).map(({ file, line, kind, petition, event, eventAt, recorded, now }) => ({
      ...placeOf({ file, line }),
      kind,
      petition,
      event,
      eventAt: eventAt && placeOf(eventAt),
      recorded,
      now,
    })),
    problemCodes: counts(problems),
    problems: listed(problems).map(({ file, line, kind, petition, message }) => ({
      ...placeOf({ file, line }),
      code: kind,
      petition,
      message,
    })),
    digest: result.digest.toString(16).padStart(16, '0'),
  };
}
