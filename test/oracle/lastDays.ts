import { spanOf } from './classes.ts';
import { lastDay } from './dayCount.ts';
import type { Course, Look, Owed, Run } from './model.ts';
import { standsIn } from './ownCase.ts';

/** Rights that pass unused, and the end of a special period; whatever else passes is a duty missed. */
export const rights =
  /^(special\.followUp|referral\.objection|passing\.objection|reviewCase\.correct|handling\.rate|(review|reexamination)\.(request|lateRequest))$/;

/** A duty is done or a right is used: in time, or late. */
export function settle(owed: Owed, today: string): void {
  if (rights.test(owed.kind) && owed.due < today) {
    drop(owed, today);
    return;
  }
  if (owed.state !== 'missed')
    owed.state = owed.due >= today || owed.state === 'suspended' ? 'met' : 'missed';
  owed.over = true;
}

/** A duty falls away; what was missed stays missed. */
export function drop(owed: Owed, today: string): void {
  if (owed.state !== 'missed')
    owed.state =
      owed.due >= today || owed.state === 'suspended' || rights.test(owed.kind) ? 'discharged' : 'missed';
  owed.over = true;
  owed.fell = true;
}

/** Begins a last day. */
export function begin(course: Course, run: Run, look: Look): void {
  if (run.if && !run.if(look)) return;
  const named = typeof run.owner === 'string' ? { role: run.owner } : run.owner(look);
  const instead =
    named.unit === undefined && look.policy.choices.aboveStandsIn ? standsIn(look, named.role) : undefined;
  const owner = instead === undefined ? named : { role: instead };
  // Of whom the body has nobody nothing is asked.
  if (look.policy.parts?.without?.includes(owner.role)) return;
  const start = run.from?.(look) ?? look.today;
  const body = spanOf(look, run.kind);
  const term = run.within?.(look);
  const span = term ? { ...body, term } : body;
  const short = `${course.name}.${run.kind.slice(run.kind.indexOf('.') + 1)}`;
  // Two kinds may end alike.
  const other = course.owed.some(({ id, kind }) => id === short && kind !== run.kind);
  const stem = other ? `${course.name}.${run.kind}` : short;
  const before = course.owed.filter(({ kind }) => kind === run.kind).length;
  course.owed.push({
    id: before === 0 ? stem : `${stem}#${before + 1}`,
    kind: run.kind,
    start,
    due: run.until?.(look) ?? lastDay(start, span),
    owner,
    state: 'running',
    over: false,
  });
}
