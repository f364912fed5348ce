/** One row of the sources' tables: id, article, mark, and the numbers of its term column. */
export interface SourceRow {
  readonly id: string;
  readonly article: string;
  readonly mark: 'read' | 'press' | 'inferred' | 'plan';
  readonly term?: readonly [n: number, unit: 'calendarDays' | 'workingDays'];
  readonly extension?: readonly [n: number, unit: 'calendarDays' | 'workingDays'];
  readonly headcount?: readonly [n: number, bound: 'atLeast' | 'atMost'];
  /** The table marks a part of the rule as our own reading. */
  readonly partlyInferred?: true;
}

/** The tables as they were read, written down apart from the rule book so that each can be held against the other. */
export const sourceRows: readonly SourceRow[] = [
  { id: 'plan.1', article: '1', mark: 'plan' },
  { id: 'plan.2', article: '2', mark: 'plan' },
  { id: 'plan.3.1.1', article: '3.1.1', mark: 'plan' },
  { id: 'plan.3.1.2', article: '3.1.2', mark: 'plan' },
  { id: 'plan.3.1.3', article: '3.1.3', mark: 'plan' },
  { id: 'plan.3.2.1', article: '3.2.1', mark: 'plan' },
  { id: 'plan.3.2.2', article: '3.2.2', mark: 'plan', partlyInferred: true },
  { id: 'plan.3.2.2.1', article: '3.2.2.1', mark: 'plan' },
  { id: 'plan.3.2.2.2', article: '3.2.2.2', mark: 'plan' },
  { id: 'plan.3.3.1', article: '3.3.1', mark: 'plan', headcount: [5, 'atLeast'] },
  { id: 'plan.3.3.2', article: '3.3.2', mark: 'plan' },
  { id: 'plan.3.3.3', article: '3.3.3', mark: 'plan' },
  { id: 'plan.3.4', article: '3.4', mark: 'plan' },
  { id: 'plan.3.5', article: '3.5', mark: 'plan' },
  { id: 'reg.17', article: '17', mark: 'read' },
  { id: 'reg.18.2', article: '18(2)', mark: 'read' },
  { id: 'reg.18', article: '18(4), 46(6)', mark: 'read' },
  { id: 'reg.19', article: '19(1)', mark: 'read' },
  { id: 'reg.19.3', article: '19(3)', mark: 'read', partlyInferred: true },
  { id: 'reg.20', article: '20', mark: 'read', headcount: [5, 'atMost'] },
  { id: 'reg.21', article: '21', mark: 'read' },
  { id: 'reg.22', article: '22', mark: 'read', term: [15, 'calendarDays'] },
  { id: 'reg.23.1', article: '23(1)(2)', mark: 'read', term: [15, 'calendarDays'] },
  { id: 'reg.23.2', article: '23(3)', mark: 'read', term: [15, 'calendarDays'] },
  { id: 'reg.23.3', article: '23(3)', mark: 'read', term: [5, 'workingDays'], partlyInferred: true },
  { id: 'reg.24', article: '24', mark: 'read' },
  { id: 'reg.25', article: '25', mark: 'read', partlyInferred: true },
  { id: 'reg.26', article: '26', mark: 'read' },
  { id: 'reg.28', article: '28(3)', mark: 'read' },
  { id: 'reg.29', article: '29', mark: 'read' },
  { id: 'reg.30', article: '30(3), 46(5)', mark: 'read' },
  { id: 'reg.31', article: '31(1)-(5)', mark: 'read' },
  { id: 'reg.31.6', article: '31(6), 32', mark: 'read' },
  { id: 'reg.32.2', article: '32(2)', mark: 'read' },
  { id: 'reg.33', article: '33', mark: 'read', partlyInferred: true },
  {
    id: 'reg.34',
    article: '34',
    mark: 'read',
    term: [60, 'calendarDays'],
    extension: [30, 'calendarDays'],
    partlyInferred: true,
  },
  { id: 'reg.35.1', article: '35', mark: 'read', term: [30, 'calendarDays'] },
  { id: 'reg.35.2', article: '35', mark: 'read', term: [30, 'calendarDays'] },
  { id: 'reg.36.1', article: '36(1)', mark: 'read', term: [30, 'calendarDays'] },
  { id: 'reg.36.2', article: '36(1)(2)', mark: 'read', term: [30, 'calendarDays'] },
  { id: 'reg.36.3', article: '36(3)', mark: 'read' },
  { id: 'reg.37.2', article: '37(2)', mark: 'read' },
  { id: 'reg.37', article: '37(3)', mark: 'read' },
  { id: 'reg.39', article: '39(3)', mark: 'read' },
  { id: 'reg.40', article: '40(1)', mark: 'read' },
  { id: 'reg.41', article: '41', mark: 'read' },
  { id: 'reg.42', article: '42', mark: 'read' },
  { id: 'reg.43', article: '43', mark: 'read' },
  { id: 'reg.44', article: '44', mark: 'read' },
  { id: 'reg.45', article: '45', mark: 'read' },
  { id: 'reg.46', article: '46', mark: 'read' },
  { id: 'reg.47', article: '47', mark: 'read', partlyInferred: true },
  { id: 'reg.48', article: '48', mark: 'read' },
  { id: 'simple.scope', article: '4', mark: 'read' },
  { id: 'simple.exclude', article: '5', mark: 'read' },
  { id: 'simple.accept', article: '', mark: 'press', term: [3, 'workingDays'] },
  { id: 'simple.reply', article: '', mark: 'press', term: [10, 'workingDays'] },
  { id: 'civil.201', article: '201', mark: 'read', partlyInferred: true },
  // The sources' remark that the regulation has no counting rule of its own holds for this article as well.
  { id: 'civil.203', article: '203', mark: 'read', partlyInferred: true },
  { id: 'holiday.make-up', article: '', mark: 'inferred' },
  { id: 'policy', article: '', mark: 'plan' },
];
