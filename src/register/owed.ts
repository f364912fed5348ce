import { endOfDay } from '../calendar/day.ts';
import { type DeadlineState, holderOf } from '../deadlines/deadline.ts';
import type { Engine } from '../engine/createEngine.ts';
import { owingUnit } from '../machines/supervision/standing.ts';
import type { DeadlineKind } from '../policy/deadlineKinds.ts';
import { unitOf } from '../policy/schema.ts';
import type { Day } from '../vocabulary/instant.ts';
import type { RuleId } from '../vocabulary/ruleIds.ts';
import { type Text, text } from '../vocabulary/text.ts';
import { deadlinesAt, knownFrom, type RegisterEntry } from './entry.ts';

/** A duty that is owed on a day. */
export interface OwedDuty {
  readonly petition: string;
  readonly deadline: string;
  readonly kind: DeadlineKind;
  readonly label: Text;
  readonly rule: RuleId;
  /** As which part the unit owes it. */
  readonly role: string;
  /** Missed and not yet done, running, or stopped by a hearing. */
  readonly state: Extract<DeadlineState, 'missed' | 'running' | 'suspended'>;
  readonly due: Day;
  /** 0 on the last day, negative after it. */
  readonly daysLeft: number;
  readonly provisional: boolean;
}

/** What one unit owes: missed duties first, then by day. */
export interface UnitDuties {
  /** Null where it is a part that no one unit plays. */
  readonly unit: string | null;
  readonly label: Text;
  readonly missed: number;
  readonly running: number;
  readonly suspended: number;
  readonly duties: readonly OwedDuty[];
}

const ranks = { missed: 0, running: 1, suspended: 2 } as const;
const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const byUrgency = (a: OwedDuty, b: OwedDuty) =>
  ranks[a.state] - ranks[b.state] ||
  order(a.due, b.due) ||
  order(a.petition, b.petition) ||
  order(a.deadline, b.deadline);

/** What each unit owes at the end of a day, by unit: whoever has a duty now, also one that another missed. Rights of petitioners are no duties. */
export function owedOn(
  engine: Engine<string>,
  entries: Iterable<RegisterEntry>,
  day: Day,
): readonly UnitDuties[] {
  const at = endOfDay(day);
  const units = new Map<string | null, { label: Text; duties: OwedDuty[] }>();
  for (const entry of entries) {
    const known = knownFrom(engine, entry);
    const { petition, policy } = known;
    for (const view of deadlinesAt(engine, known, at)) {
      const { state, overdue, nature, settledAt } = view;
      if (nature !== 'duty' || settledAt !== undefined) continue;
      if (state !== 'running' && state !== 'suspended' && !overdue) continue;
      const holder = holderOf(view);
      const unit = holder.unit ?? owingUnit(holder, petition.matter, policy)?.id ?? null;
      const of = units.get(unit) ?? {
        label:
          unit === null ? text('未定单位', 'no one unit') : (unitOf(policy, unit)?.label ?? text(unit, unit)),
        duties: [],
      };
      units.set(unit, of);
      const { id: deadline, kind, label, rule, due, daysLeft, provisional } = view;
      of.duties.push({
        petition: petition.id,
        deadline,
        kind,
        label,
        rule,
        role: holder.role,
        state: state === 'running' || state === 'suspended' ? state : 'missed',
        due,
        daysLeft,
        provisional,
      });
    }
  }
  return [...units]
    .sort(([a], [b]) => Number(a === null) - Number(b === null) || order(a ?? '', b ?? ''))
    .map(([unit, { label, duties }]) => {
      const counted = (state: OwedDuty['state']) => duties.filter((one) => one.state === state).length;
      return {
        unit,
        label,
        missed: counted('missed'),
        running: counted('running'),
        suspended: counted('suspended'),
        duties: duties.sort(byUrgency),
      };
    });
}
