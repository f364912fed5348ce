import type { Column } from './page.js';
import type { Words } from './words.js';

/** The columns that every table of deadlines has: which one, who owes or holds it, under which rule. */
export const deadlineColumns = ({ deadline, owner, unit, rule }: Words): readonly Column[] =>
  [deadline, owner, unit, rule].map((title) => ({ title, wraps: true }));
