import type { Column } from './page.ts';
import type { Words } from './words.ts';

/** The columns that every table of deadlines has: which one, who owes or holds it, under which rule. */
export const deadlineColumns = ({ deadline, owner, unit, rule }: Words): readonly Column[] =>
  [deadline, owner, unit, rule].map((title) => ({ title, wraps: true }));
