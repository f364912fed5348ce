import { dayOf } from '../../calendar/day.ts';
import type { Language } from '../../vocabulary/text.ts';
import type { DueSoon, MissedDuty, RunReport } from '../run/runReport.ts';
import { deadlineColumns } from './deadlineColumns.ts';
import { ownerCells } from './ownerCells.ts';
import { type Cell, cell, listed, type Page, type Section } from './page.ts';
import { statesSection } from './statesSection.ts';
import { type Words, words } from './words.ts';

/** The report on a register as a page: first what somebody has to do, then what was missed, at last the counts. */
export function runPage(report: RunReport, lang: Language): Page {
  const say = words[lang];
  const policies = report.policies.map(({ id, version }) => `${id} ${version}`).join(', ');
  const moment = report.at === null ? '' : ` · ${say.asAt} ${report.at}`;
  const { petitions, totals } = report;
  const later = totals.movedLater > 0 ? [say.movedLater(totals.movedLater)] : [];
  return {
    title: `${report.register} · ${policies}${moment}`,
    sections: [
      overdueSection(report, lang, say),
      dueSection(report, lang, say),
      ...refusedSection(report, lang, say),
      ...damagedSection(report, lang, say),
      ...missedSection(report, lang, say),
      timerSection(report, say),
      totalsSection(report, say),
      statesSection(petitions, totals.petitions, lang, later),
    ],
  };
}

/** That there is nothing, or how much more there is. */
function notesOn({ length }: readonly unknown[], total: number, say: Words): string[] {
  if (length === 0) return [say.none];
  return length < total ? [say.deadlinesUnlisted(total - length)] : [];
}

function refusedSection({ refused, totals }: RunReport, lang: Language, say: Words): Section[] {
  if (totals.refused === 0) return [];
  const rows = refused.flatMap(({ line, event, petition, type, reasons }) =>
    reasons.map(({ code, message, citation, advice }) => [
      cell(line),
      cell([event ?? '', petition ?? '', type ?? '']),
      cell([code], 'bad'),
      cell(message[lang]),
      cell(citation[lang]),
      cell(advice[lang]),
    ]),
  );
  return [
    {
      title: `${say.refusedEvents} (${totals.refused})`,
      columns: [
        { title: say.line, align: 'right' },
        { title: say.event, wraps: true },
        { title: '', wraps: true },
        { title: say.reason, wraps: true },
        { title: say.rule, wraps: true },
        { title: say.instead, wraps: true },
      ],
      rows,
      notes: refused.length < totals.refused ? [say.unlisted(totals.refused - refused.length)] : [],
    },
  ];
}

function damagedSection({ damaged, totals }: RunReport, lang: Language, say: Words): Section[] {
  if (totals.damaged === 0) return [];
  return [
    {
      title: `${say.damagedLines} (${totals.damaged})`,
      columns: [
        { title: say.line, align: 'right' },
        { title: '' },
        { title: say.reason, wraps: true },
        { title: say.fix, wraps: true },
      ],
      rows: damaged.map(({ line, code, message, fix }) => [
        cell(line),
        cell(code, 'bad'),
        cell(message[lang]),
        cell(fix[lang]),
      ]),
      notes: damaged.length < totals.damaged ? [say.unlisted(totals.damaged - damaged.length)] : [],
    },
  ];
}

function deadlineCells({ petition, deadline, label, citation }: DueSoon | MissedDuty, lang: Language) {
  return {
    petition: cell(petition),
    deadline: cell([label[lang], `(${deadline})`]),
    rule: cell(citation[lang]),
  };
}

function marks(deadline: DueSoon, lang: Language, say: Words): Cell {
  const right = deadline.nature === 'window' ? [say.right] : [];
  return listed([...right, ...(deadline.provisional ? [say.provisional] : [])], lang, 'faint');
}

function dueSection({ due, dueUntil, totals }: RunReport, lang: Language, say: Words): Section {
  const rows = due.map((one) => {
    const cells = deadlineCells(one, lang);
    const { daysLeft } = one;
    const tone = daysLeft <= 1 ? 'bad' : daysLeft <= 5 ? 'warn' : undefined;
    return [
      cell(one.day),
      cell(daysLeft, tone),
      cells.petition,
      cells.deadline,
      ...ownerCells(one.owner, lang),
      cells.rule,
      marks(one, lang, say),
    ];
  });
  return {
    title: `${say.dueSoon(dueUntil)} (${totals.due})`,
    columns: [
      { title: say.day },
      { title: say.daysLeft, align: 'right' },
      { title: say.petition },
      ...deadlineColumns(say),
      { title: say.mark, wraps: true },
    ],
    rows,
    notes: notesOn(rows, totals.due, say),
  };
}

function missedCells(one: MissedDuty, done: Cell, lang: Language): Cell[] {
  const cells = deadlineCells(one, lang);
  return [cell(one.day), cells.petition, cells.deadline, done, ...ownerCells(one.owner, lang), cells.rule];
}

const missedColumns = (say: Words): Section['columns'] => {
  const [deadline = { title: '' }, ...others] = deadlineColumns(say);
  return [{ title: say.day }, { title: say.petition }, deadline, { title: say.done, wraps: true }, ...others];
};

function overdueSection({ missed, totals }: RunReport, lang: Language, say: Words): Section {
  const rows = missed
    .filter(({ settledAt }) => settledAt === null)
    .map((one) => missedCells(one, cell(say.stillOwed(one.daysLate), 'bad'), lang));
  return {
    title: `${say.overdue} (${totals.stillOwed})`,
    columns: missedColumns(say),
    rows,
    notes: notesOn(rows, totals.stillOwed, say),
  };
}

function missedSection({ missed, totals }: RunReport, lang: Language, say: Words): Section[] {
  const settled = totals.missed - totals.stillOwed;
  if (settled === 0) return [];
  const rows = missed.flatMap((one) => {
    const { settledAt, daysLate } = one;
    if (settledAt === null) return [];
    return [missedCells(one, cell(say.settledLate(dayOf(settledAt), daysLate), 'warn'), lang)];
  });
  return [
    {
      title: `${say.missedAndDone} (${settled})`,
      columns: missedColumns(say),
      rows,
      notes: rows.length < settled ? [say.deadlinesUnlisted(settled - rows.length)] : [],
    },
  ];
}

function timerSection({ timer }: RunReport, say: Words): Section {
  const { petitions, deadlinesPassed, holidayNotices, wakeAt } = timer;
  const sent = petitions === 0 ? say.allSent : say.notSent(deadlinesPassed, holidayNotices, petitions);
  const notes = wakeAt === null ? [sent] : [sent, say.wakeAt(wakeAt)];
  return { title: say.timer, columns: [], rows: [], notes };
}

function totalsSection({ totals }: RunReport, say: Words): Section {
  const names = say.totalNames;
  const figures = (keys: readonly (keyof typeof names)[]) =>
    keys.map((key) => `${names[key]} ${totals[key]}`).join(' · ');
  return {
    title: say.totals,
    columns: [],
    rows: [],
    notes: [
      figures(['lines', 'blank', 'damaged']),
      figures(['events', 'accepted', 'refused', 'effects']),
      figures(['petitions', 'open', 'concluded']),
      figures(['due', 'missed', 'stillOwed']),
    ],
  };
}
