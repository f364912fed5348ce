import { dayOf } from '../../calendar/day.ts';
import type { Engine } from '../../engine/createEngine.ts';
import { unitOf } from '../../policy/schema.ts';
import {
  deadlinesAt,
  type Known,
  knownFrom,
  type LoggedEvent,
  type RegisterEntry,
  receivedOn,
  standingAt,
  type UnitDeadline,
} from '../../register/entry.ts';
import { type Instant, instantMs } from '../../vocabulary/instant.ts';
import { valueLabel } from '../../vocabulary/words/values.ts';
import type { Sheet, SheetCell, SheetColumn } from './sheet.ts';

/** What a ledger is asked for. */
export interface LedgerAsked {
  /** The moment as at which it is drawn up. */
  readonly at: Instant;
  /** What stands behind the ids of causes; an id without a name stands for itself. */
  readonly names?: Readonly<Record<string, string>>;
  readonly title?: string;
}

/** One matter, as a column of the ledger looks at it. */
interface Row extends Known {
  readonly deadlines: readonly UnitDeadline[];
  readonly names: Readonly<Record<string, string>>;
}

interface Column extends SheetColumn {
  readonly cell: (row: Row) => SheetCell;
}

/** The newest event of a type that the log has; where no log was given nobody knows of one. */
const newest = ({ events }: Row, ...types: string[]): LoggedEvent | undefined =>
  events?.findLast(({ type }) => types.includes(type));

const said = (row: Row, field: string, ...types: string[]): string | undefined => {
  const value = newest(row, ...types)?.[field];
  return typeof value === 'string' ? value : undefined;
};

const labelled = (field: string, value: string | undefined) =>
  value === undefined ? undefined : valueLabel(field, value).zh;

/** The day of an event that the log has. */
const dayOfEvent = (row: Row, ...types: string[]) => {
  const event = newest(row, ...types);
  return event && dayOf(event.at);
};

const conclusion = ({ deadlines }: Row) =>
  deadlines.filter(({ kind }) => kind === 'handling.conclude' || kind === 'handling.answer').at(-1);

/** Which remedies were asked for and taken up: a window that nobody used is none. */
const remedies = ({ deadlines }: Row) =>
  (['review', 'reexamination'] as const)
    .filter((remedy) =>
      deadlines.some(({ kind }) => kind === `${remedy}.accept` || kind === `${remedy}.decide`),
    )
    .map((remedy) => valueLabel('remedy', remedy).zh);

/** The columns of the ledger: of matters, never of persons. What a report about a person is about is not said (`reg.30`). */
const columns: readonly Column[] = [
  { label: '信访事项', width: 13, kind: 'text', cell: ({ petition }) => petition.id },
  {
    label: '登记编号',
    width: 13,
    kind: 'text',
    cell: (row) => said(row, 'registerNumber', 'intake.register', 'referral.register'),
  },
  { label: '收到日期', width: 11, kind: 'day', cell: ({ petition }) => receivedOn(petition) },
  {
    label: '信访形式',
    width: 9,
    kind: 'text',
    cell: ({ petition }) => labelled('channel', petition.matter.channel),
  },
  { label: '人数', width: 6, kind: 'number', cell: ({ petition }) => petition.matter.persons },
  {
    label: '初次重复',
    width: 9,
    kind: 'text',
    cell: ({ petition }) => (petition.matter.prior === undefined ? '初次' : '重复'),
  },
  {
    label: '事由',
    width: 24,
    kind: 'text',
    cell: ({ petition: { matter }, names }) =>
      matter.kind === 'report'
        ? '检举控告，不列'
        : Object.hasOwn(names, matter.cause)
          ? names[matter.cause]
          : matter.cause,
  },
  { label: '类别', width: 11, kind: 'text', cell: ({ petition }) => labelled('kind', petition.matter.kind) },
  {
    label: '分类定性',
    width: 11,
    kind: 'text',
    cell: ({ petition }) => labelled('classification', petition.matter.classification),
  },
  {
    label: '承办单位',
    width: 13,
    kind: 'text',
    cell: ({ petition, policy }) => unitOf(policy, petition.matter.unit)?.label.zh ?? petition.matter.unit,
  },
  { label: '受理日期', width: 11, kind: 'day', cell: ({ petition }) => petition.matter.acceptedOn },
  { label: '办结期限', width: 11, kind: 'day', cell: (row) => conclusion(row)?.due },
  { label: '延期日数', width: 9, kind: 'number', cell: (row) => conclusion(row)?.extension?.days },
  {
    label: '逾期未办',
    width: 9,
    kind: 'number',
    cell: ({ deadlines }) => deadlines.filter(({ overdue }) => overdue).length || undefined,
  },
  {
    label: '答复日期',
    width: 11,
    kind: 'day',
    cell: (row) => dayOfEvent(row, 'handling.reply', 'handling.answer', 'intake.answerOnTheSpot'),
  },
  {
    label: '处理结论',
    width: 10,
    kind: 'text',
    cell: (row) => labelled('outcome', said(row, 'outcome', 'handling.reply')),
  },
  { label: '送达日期', width: 11, kind: 'day', cell: (row) => said(row, 'deliveredOn', 'handling.deliver') },
  { label: '复查复核', width: 11, kind: 'text', cell: (row) => remedies(row).join('、') || undefined },
  {
    label: '评价',
    width: 9,
    kind: 'text',
    cell: (row) => labelled('score', said(row, 'score', 'handling.rate')),
  },
  { label: '办结日期', width: 11, kind: 'day', cell: ({ petition }) => petition.matter.concludedOn },
];

/**
 * The register as a ledger (台账), a row a matter, in the order in which they came. What was said in events alone (register number, answer,
 * delivery, rating) is there where a petition comes with its log. Throws a RangeError for a petition that cannot be trusted.
 */
export function ledgerOf<Role extends string>(
  engine: Engine<Role>,
  petitions: Iterable<RegisterEntry>,
  { at, names = {}, title = '信访事项台账' }: LedgerAsked,
): Sheet {
  // A ledger asks nothing on anybody's behalf, so that whose role names they are does not matter.
  const asked = engine as unknown as Engine<string>;
  const rows = [...petitions].map((entry): Row => {
    const known = standingAt(asked, knownFrom(asked, entry), at);
    return { ...known, deadlines: deadlinesAt(asked, known, at), names };
  });
  rows.sort(
    ({ petition: a }, { petition: b }) =>
      instantMs(a.matter.receivedAt) - instantMs(b.matter.receivedAt) || (a.id < b.id ? -1 : 1),
  );
  return {
    name: '台账',
    title,
    columns: columns.map(({ label, width, kind }) => ({ label, width, kind })),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
  };
}
