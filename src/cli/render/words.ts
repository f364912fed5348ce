import type { Language } from '../../vocabulary/text.ts';

/** Every word of the reports that no rule, policy or lifecycle brings along. */
export interface Words {
  readonly asAt: string;
  readonly none: string;
  readonly totals: string;
  readonly petitionsByState: string;
  readonly refusedEvents: string;
  readonly damagedLines: string;
  /** `until` is absent where no event was taken, so that no moment is known. */
  readonly dueSoon: (until: string | null) => string;
  readonly overdue: string;
  readonly missedAndDone: string;
  readonly timer: string;
  readonly writtenTo: string;
  readonly totalNames: Readonly<
    Record<
      | 'lines'
      | 'blank'
      | 'damaged'
      | 'events'
      | 'accepted'
      | 'refused'
      | 'effects'
      | 'petitions'
      | 'open'
      | 'concluded'
      | 'due'
      | 'missed'
      | 'stillOwed',
      string
    >
  >;
  readonly movedLater: (count: number) => string;
  readonly unlisted: (count: number) => string;
  readonly deadlinesUnlisted: (count: number) => string;
  readonly notShown: (count: number) => string;
  readonly notSent: (passed: number, notices: number, petitions: number) => string;
  readonly allSent: string;
  readonly wakeAt: (moment: string) => string;
  readonly beside: string;
  readonly state: string;
  readonly count: string;
  readonly line: string;
  readonly event: string;
  readonly petition: string;
  readonly reason: string;
  readonly field: string;
  readonly howToFill: string;
  readonly decidedOn: string;
  readonly required: string;
  readonly optional: string;
  readonly rule: string;
  readonly instead: string;
  readonly fix: string;
  readonly day: string;
  readonly daysLeft: string;
  readonly deadline: string;
  readonly owner: string;
  readonly unit: string;
  readonly mark: string;
  readonly provisional: string;
  readonly right: string;
  readonly done: string;
  readonly settledLate: (day: string, days: number) => string;
  readonly stillOwed: (days: number) => string;
  readonly answer: string;
  readonly allowed: string;
  readonly blocked: string;
  readonly toState: (facts: string) => string;
  readonly opens: string;
  readonly sentBy: string;
  readonly eventsNow: string;
  readonly opensNow: string;
  readonly deadlines: string;
  readonly weekday: string;
  readonly counted: string;
  readonly why: string;
  readonly term: string;
  readonly extension: string;
  readonly namedDay: string;
  readonly movedBy: (notice: string, from: string, to: string) => string;
  readonly accepted: string;
  readonly refused: string;
  readonly notImplemented: string;
}

const zh: Words = {
  asAt: '截至',
  none: '无',
  totals: '合计',
  petitionsByState: '信访事项（按流程和状态）',
  refusedEvents: '未通过的事件',
  damagedLines: '损坏的行',
  dueSoon: (until) => (until === null ? '即将到期' : `${until} 前到期`),
  overdue: '逾期未办',
  missedAndDone: '逾期后已办',
  timer: '计时',
  writtenTo: '已写入',
  totalNames: {
    lines: '行',
    blank: '空行',
    damaged: '损坏的行',
    events: '事件',
    accepted: '已办理',
    refused: '未通过',
    effects: '待执行事项',
    petitions: '信访事项',
    open: '在办',
    concluded: '已结束',
    due: '即将到期',
    missed: '逾期',
    stillOwed: '其中仍未办',
  },
  movedLater: (count) => `${count} 件在截至时间之后还有事件：均已办理，本表按截至时间列出。`,
  unlisted: (count) => `另有 ${count} 条未列出：见 --out 写出的 decisions.jsonl。`,
  deadlinesUnlisted: (count) => `另有 ${count} 项未列出：用 deadlines 查看各件。`,
  notShown: (count) => `另有 ${count} 行：管道输出或 --json 列出全部。`,
  notSent: (passed, notices, petitions) =>
    `应报送而台账中没有的计时事件：期限届满 ${passed} 件，放假通知 ${notices} 件，涉及 ${petitions} 件信访事项。`,
  allSent: '计时事件均已报送。',
  wakeAt: (moment) => `下一期限届满：${moment}。`,
  beside: '（并行）',
  state: '状态',
  count: '件数',
  line: '行',
  event: '事件',
  petition: '信访事项',
  reason: '原因',
  field: '栏目',
  howToFill: '填法',
  decidedOn: '据以判断',
  required: '必填',
  optional: '选填',
  rule: '依据',
  instead: '应如何办理',
  fix: '如何改正',
  day: '期限日',
  daysLeft: '余日',
  deadline: '期限',
  owner: '责任人',
  unit: '单位',
  mark: '标记',
  provisional: '暂定',
  right: '权利',
  done: '办理情况',
  settledLate: (day, days) => `${day} 了结，逾期 ${days} 日`,
  stillOwed: (days) => `仍未办，已逾期 ${days} 日`,
  answer: '可否',
  allowed: '可办',
  blocked: '不可办',
  toState: (facts) => `须写明：${facts}`,
  opens: '开启',
  sentBy: '报送人',
  eventsNow: '现有事件',
  opensNow: '可开立信访事项的事件',
  deadlines: '期限',
  weekday: '星期',
  counted: '第几日',
  why: '说明',
  term: '期限',
  extension: '延期',
  namedDay: '期限日由事件写明',
  movedBy: (notice, from, to) => `因通知 ${notice}，由 ${from} 改为 ${to}。`,
  accepted: '予以办理',
  refused: '未通过',
  notImplemented: '条款中没有实施的部分',
};

const dayCount = (days: number) => (days === 1 ? '1 day' : `${days} days`);

const en: Words = {
  asAt: 'as at',
  none: 'none',
  totals: 'Totals',
  petitionsByState: 'Petitions by lifecycle and state',
  refusedEvents: 'Refused events',
  damagedLines: 'Damaged lines',
  dueSoon: (until) => (until === null ? 'Due soon' : `Due by ${until}`),
  overdue: 'Overdue',
  missedAndDone: 'Missed, and done since',
  timer: 'Timer',
  writtenTo: 'written to',
  totalNames: {
    lines: 'lines',
    blank: 'blank',
    damaged: 'damaged',
    events: 'events',
    accepted: 'accepted',
    refused: 'refused',
    effects: 'effects',
    petitions: 'petitions',
    open: 'open',
    concluded: 'concluded',
    due: 'due soon',
    missed: 'missed',
    stillOwed: 'of these still owed',
  },
  movedLater: (count) =>
    `${count} petitions have events after this moment: all were decided; the report shows how they stood at it.`,
  unlisted: (count) => `${count} more are not listed: see decisions.jsonl, which --out writes.`,
  deadlinesUnlisted: (count) => `${count} more are not listed: ask each petition with deadlines.`,
  notShown: (count) => `${count} more rows: a pipe or --json has them all.`,
  notSent: (passed, notices, petitions) =>
    `Timer events that are due and not in the register: ${passed} deadlines passed, ${notices} holiday notices, of ${petitions} petitions.`,
  allSent: 'Every timer event that is due is in the register.',
  wakeAt: (moment) => `The next deadline passes at ${moment}.`,
  beside: ' (beside)',
  state: 'State',
  count: 'Count',
  line: 'Line',
  event: 'Event',
  petition: 'Petition',
  reason: 'Reason',
  field: 'Field',
  howToFill: 'How to fill it in',
  decidedOn: 'Decided on it',
  required: 'required',
  optional: 'optional',
  rule: 'Rule',
  instead: 'Instead',
  fix: 'Fix',
  day: 'Last day',
  daysLeft: 'Days',
  deadline: 'Deadline',
  owner: 'Owner',
  unit: 'Unit',
  mark: 'Mark',
  provisional: 'provisional',
  right: 'right',
  done: 'Done',
  settledLate: (day, days) => `settled ${day}, ${dayCount(days)} late`,
  stillOwed: (days) => `still owed, ${dayCount(days)} late`,
  answer: 'Answer',
  allowed: 'allowed',
  blocked: 'blocked',
  toState: (facts) => `to be stated: ${facts}`,
  opens: 'opens',
  sentBy: 'Sent by',
  eventsNow: 'Events now',
  opensNow: 'Events that open a petition',
  deadlines: 'Deadlines',
  weekday: 'Weekday',
  counted: 'No.',
  why: 'Why',
  term: 'Term',
  extension: 'Extension',
  namedDay: 'an event named the last day',
  movedBy: (notice, from, to) => `Notice ${notice} moved it from ${from} to ${to}.`,
  accepted: 'accepted',
  refused: 'refused',
  notImplemented: 'not implemented of these clauses',
};

/** The words of each language. */
export const words: Readonly<Record<Language, Words>> = { zh, en };
