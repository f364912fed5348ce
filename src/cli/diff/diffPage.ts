import type { SideSum } from '../../comparison/decidedUnder.ts';
import { type DeadlineKind, deadlineKinds } from '../../policy/deadlineKinds.ts';
import { quantile } from '../../simulation/quantile.ts';
import type { RefusalCode } from '../../vocabulary/refusals.ts';
import { type Language, type Text, text } from '../../vocabulary/text.ts';
import { refusalLabels } from '../../vocabulary/words/refusals.ts';
import { cell, listed, type Page, type Section } from '../render/page.ts';
import { percent } from '../render/percent.ts';
import { type DiffReport, namesOf } from './diffReport.ts';

/** Words of the report; the page and the text say the same. */
export const words = {
  changes: text('方案数据的不同', 'Where the policies differ'),
  place: text('位置', 'Place'),
  petitions: text('结果不同的信访事项', 'Petitions that differ'),
  petition: text('信访事项', 'Petition'),
  line: text('行', 'Line'),
  event: text('首个不同的事件', 'First event that differs'),
  difference: text('不同之处', 'What differs'),
  from: text('来自', 'From'),
  sum: text('合计', 'Sum'),
  events: text('个事件', 'events'),
  matters: text('件信访事项', 'petitions'),
  what: text('项目', 'What'),
  missed: text('逾期（按期限种类）', 'Missed deadlines by kind'),
  refusals: text('未通过（按原因）', 'Refused events by reason'),
  days: text('收件至办结天数', 'Days from receipt to conclusion'),
  damaged: text('损坏的行', 'Damaged lines'),
  reason: text('原因', 'Reason'),
  none: text('无', 'none'),
  same: text('两份方案对本台账的结果完全相同。', 'Both policies decide this register alike.'),
  identical: text('两份方案的数据相同。', 'The data of both policies are the same.'),
} as const;

/** How a value of a policy is shown. */
const shown = (value: unknown): string => (value === undefined ? '–' : JSON.stringify(value));

const nameOf = ({ policy: { id, version } }: SideSum) => `${id} ${version}`;

/** Names of both sides; told apart where they are the same. */
export function sideNames({ before, after }: Pick<DiffReport, 'before' | 'after'>): [string, string] {
  const [one, other] = [nameOf(before), nameOf(after)];
  return one === other ? [`A ${one}`, `B ${other}`] : [one, other];
}

/** The sums of both sides, row by row. */
function sumRows({ before, after }: DiffReport): { label: Text; values: readonly [string, string] }[] {
  const row = (label: Text, of: (side: SideSum) => string | number) => ({
    label,
    values: [String(of(before)), String(of(after))] as const,
  });
  const days = (at: number) => (side: SideSum) => quantile(side.daysToConclude, at) ?? '–';
  return [
    row(text('信访事项', 'petitions'), ({ petitions }) => petitions),
    row(text('其中已结束', 'of these over'), ({ ended }) => ended),
    row(text('已办理的事件', 'accepted events'), ({ accepted }) => accepted),
    row(text('未通过的事件', 'refused events'), ({ refused }) => refused),
    row(text('逾期', 'missed deadlines'), ({ missed }) => missed),
    row(text('按期办结率', 'concluded in time'), ({ inTime, daysToConclude }) =>
      percent(daysToConclude.length === 0 ? null : inTime / daysToConclude.length),
    ),
    row(text('办结天数：中位', 'days to conclude: median'), days(0.5)),
    row(text('办结天数：九成以内', 'days to conclude: nine in ten'), days(0.9)),
    row(text('办结天数：最长', 'days to conclude: most'), days(1)),
  ];
}

/** The label of a deadline's kind. */
export const kindLabel = (kind: string, lang: Language) => deadlineKinds[kind as DeadlineKind].label[lang];

/** What a refusal's reason is called. */
export const refusalLabel = (code: string, lang: Language) => refusalLabels[code as RefusalCode][lang];

/** The report as a page. */
export function diffPage(report: DiffReport, lang: Language): Page {
  const { changes, differing, damaged, before, after, register, events, petitions, same } = report;
  const names = sideNames(report);
  const sides = names.map((title) => ({ title, wraps: true }));
  const counted = (
    title: Text,
    first: Text,
    rows: readonly (readonly [string, number, number])[],
  ): Section => ({
    title: title[lang],
    columns: [
      { title: first[lang], wraps: true },
      ...names.map((name) => ({ title: name, align: 'right' as const })),
    ],
    rows: rows.map((row) => row.map((value) => cell(value))),
    notes: rows.length === 0 ? [words.none[lang]] : [],
  });
  const both = (
    one: Readonly<Record<string, number>>,
    other: Readonly<Record<string, number>>,
    say: (name: string) => string,
  ) => namesOf(one, other).map((name) => [say(name), one[name] ?? 0, other[name] ?? 0] as const);
  return {
    title: `${names.join(' → ')} · ${register} · ${events} ${words.events[lang]} · ${petitions} ${words.matters[lang]}`,
    sections: [
      {
        title: `${words.changes[lang]} (${changes.length})`,
        columns: [{ title: words.place[lang], wraps: true }, ...sides],
        rows: changes.map((change) => [
          cell(change.path),
          cell(shown(change.before)),
          cell(shown(change.after)),
        ]),
        notes: changes.length === 0 ? [words.identical[lang]] : [],
      },
      {
        title: `${words.petitions[lang]} (${differing.length} / ${petitions})`,
        columns: [
          { title: words.petition[lang] },
          { title: words.line[lang], align: 'right' },
          { title: words.event[lang], wraps: true },
          { title: words.difference[lang], wraps: true },
          { title: words.from[lang], wraps: true },
        ],
        rows: differing.map(({ petition, line, type, at, differences }) => [
          cell(petition),
          cell(line),
          cell([type ?? '', at?.slice(0, 10) ?? '']),
          listed(
            differences.slice(0, 3).map(({ message }) => message[lang]),
            lang,
          ),
          listed(
            [...new Set(differences.flatMap(({ because }) => because.map(({ path }) => path)))].slice(0, 3),
            lang,
          ),
        ]),
        notes: same ? [words.same[lang]] : [],
      },
      ...(damaged.length === 0
        ? []
        : [
            {
              title: `${words.damaged[lang]} (${damaged.length})`,
              columns: [
                { title: words.line[lang], align: 'right' as const },
                { title: words.reason[lang], wraps: true },
              ],
              rows: damaged.map(({ line, message, fix }) => [
                cell(line),
                listed([message[lang], fix[lang]], lang, 'bad'),
              ]),
              notes: [],
            },
          ]),
      counted(
        words.missed,
        words.what,
        both(before.missedByKind, after.missedByKind, (kind) => `${kindLabel(kind, lang)} (${kind})`),
      ),
      counted(
        words.refusals,
        words.what,
        both(before.refusals, after.refusals, (code) => `${refusalLabel(code, lang)} (${code})`),
      ),
      {
        title: words.sum[lang],
        columns: [
          { title: words.what[lang], wraps: true },
          ...names.map((name) => ({ title: name, align: 'right' as const })),
        ],
        rows: sumRows(report).map(({ label, values }) => [
          cell(label[lang]),
          ...values.map((value) => cell(value)),
        ]),
        notes: [],
      },
    ],
  };
}
