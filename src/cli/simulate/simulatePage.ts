import { lifecycles } from '../../machines/lifecycles.ts';
import { deadlineKinds } from '../../policy/deadlineKinds.ts';
import type { ArrivalKind } from '../../simulation/kinds.ts';
import type { SimulationSummary } from '../../simulation/summary.ts';
import { type Language, type Text, text } from '../../vocabulary/text.ts';
import { refusalLabels } from '../../vocabulary/words/refusals.ts';
import { cell, type Page, type Section } from '../render/page.ts';
import { percent } from '../render/percent.ts';

const words = {
  seed: text('种子', 'seed'),
  totals: text('合计', 'Totals'),
  arrivals: text('收件', 'Arrivals'),
  units: text('各单位工作量', 'Load of the units'),
  missed: text('逾期（按期限种类）', 'Missed deadlines by kind'),
  refusals: text('未通过（按原因）', 'Refused events by reason'),
  count: text('件数', 'Count'),
  what: text('项目', 'What'),
  way: text('方式', 'Way'),
  unit: text('单位', 'Unit'),
  events: text('办理事件', 'Events'),
  duties: text('期限', 'Duties'),
  late: text('逾期', 'Missed'),
  share: text('逾期率', 'Share'),
  waiting: text('期末待办', 'Waiting'),
  mostWaiting: text('最多待办', 'Most waiting'),
  deadline: text('期限', 'Deadline'),
  code: text('原因', 'Reason'),
  none: text('无', 'none'),
  written: text('台账已写入', 'register written to'),
  assumed: text(
    '以上为按所列假设模拟的结果，不是任何单位的统计。',
    'Simulated under stated assumptions; no statistics of any body.',
  ),
};

const ways: Readonly<Record<ArrivalKind, Text>> = {
  letter: text('来信', 'letter'),
  online: text('网信', 'online'),
  telephone: text('来电', 'telephone'),
  visit: text('来访', 'visit'),
  repeat: text('重复访', 'repeat visit'),
  twin: text('未被发现的重复件', 'repeated unnoticed'),
  assigned: text('上级交办', 'assigned from above'),
  forwarded: text('上级转办', 'forwarded from above'),
  telephoned: text('上级电话通知', 'telephoned from above'),
  group: text('群体访', 'group visit'),
  capital: text('进京访', 'visit to the capital'),
};

const outcomeNames = new Map(
  lifecycles.flatMap(({ chart }) =>
    Object.values(chart.states).map(({ name, meta }): [string, Text] => [name, meta.label]),
  ),
);

function totals(summary: SimulationSummary): readonly (readonly [Text, string | number])[] {
  const { events, accepted, refused, ended, open, concluded, daysToConclude, workingDays } = summary;
  const { median, ninetieth, most } = daysToConclude;
  return [
    [text('信访事项', 'petitions'), ended + open],
    [text('其中已结束', 'of these over'), ended],
    [text('其中在办', 'of these open'), open],
    [text('工作日', 'working days'), workingDays],
    [text('事件', 'events'), events],
    [text('已办理', 'accepted'), accepted],
    [text('未通过', 'refused'), refused],
    [text('已办结（对信访人的期限）', 'concluded (term towards the petitioner)'), concluded.count],
    [text('按期办结率', 'concluded in time'), percent(concluded.share)],
    [
      text('收件至办结天数：中位、九成、最长', 'days from receipt to conclusion: median, nine in ten, most'),
      [median, ninetieth, most].map((days) => days ?? '–').join(' / '),
    ],
  ];
}

/** The summary of a simulation as a page. */
export function simulatePage(summary: SimulationSummary, out: string | undefined, lang: Language): Page {
  const { policy, seed, from, until } = summary;
  const counted = (title: Text, name: Text, rows: readonly (readonly [string, number])[]): Section => ({
    title: title[lang],
    columns: [
      { title: name[lang], wraps: true },
      { title: words.count[lang], align: 'right' },
    ],
    rows: rows.map(([label, count]) => [cell(label), cell(count)]),
    notes: rows.length === 0 ? [words.none[lang]] : [],
  });
  return {
    title: `${policy.id} ${policy.version} · ${from} – ${until} · ${words.seed[lang]} ${seed}`,
    sections: [
      counted(
        words.arrivals,
        words.way,
        summary.arrivals.map(({ name, count }) => [ways[name][lang], count]),
      ),
      unitsSection(summary, lang),
      counted(
        words.missed,
        words.deadline,
        summary.missed.map(({ name, count }) => [`${deadlineKinds[name].label[lang]} (${name})`, count]),
      ),
      counted(
        words.refusals,
        words.code,
        summary.refusals.map(({ name, count }) => [`${refusalLabels[name][lang]} (${name})`, count]),
      ),
      counted(
        text('结果', 'Outcomes'),
        words.what,
        summary.outcomes.map(({ name, count }) => [outcomeNames.get(name)?.[lang] ?? name, count]),
      ),
      {
        title: words.totals[lang],
        columns: [
          { title: words.what[lang], wraps: true },
          { title: words.count[lang], align: 'right' },
        ],
        rows: totals(summary).map(([label, value]) => [cell(label[lang]), cell(value)]),
        notes: [...(out === undefined ? [] : [`${words.written[lang]} ${out}`]), words.assumed[lang]],
      },
    ],
  };
}

function unitsSection({ units }: SimulationSummary, lang: Language): Section {
  const right = (title: Text) => ({ title: title[lang], align: 'right' as const });
  return {
    title: words.units[lang],
    columns: [
      { title: words.unit[lang], wraps: true },
      ...[words.events, words.duties, words.late, words.share, words.waiting, words.mostWaiting].map(right),
    ],
    rows: units.map(({ label, events, duties, missed, waiting, mostWaiting }) => [
      cell(label[lang]),
      cell(events),
      cell(duties),
      cell(missed, missed > 0 ? 'warn' : undefined),
      cell(percent(duties === 0 ? null : missed / duties)),
      cell(waiting),
      cell(mostWaiting),
    ]),
    notes: [],
  };
}
