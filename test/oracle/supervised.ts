import { type Doing, openBeside, take, watchingRow } from './doing.ts';
import type { Owed } from './model.ts';
import { tableOf } from './tables.ts';

/** A duty that was missed opens supervision by itself (`reg.40`). */
export function superviseMissed(doing: Doing, owed: Owed): void {
  openBeside(doing, 'supervision', {
    watch: owed.id,
    owner: { ...owed.owner },
    kind: owed.kind,
    cause: 'missedDeadline',
  });
}

/** Supervision of a duty that is settled ends with it; of one that went to another hand it presses that one. */
export function supervisedGoesAfter(doing: Doing): void {
  const table = tableOf('supervision');
  for (const course of [...doing.file.beside]) {
    if (course.lifecycle !== 'supervision') continue;
    const row =
      watchingRow(doing, table, course, 'deadline.settled') ??
      watchingRow(doing, table, course, 'deadline.handedOver');
    if (row) take(doing, table, course, row);
  }
}
