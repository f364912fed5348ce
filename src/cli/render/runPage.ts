import { dayOf } from '../../calendar/day.ts';
import type { Language } from '../../vocabulary/text.ts';
import type { DueSoon, MissedDuty, RunReport } from '../run/runReport.ts';
import { deadlineColumns } from './deadlineColumns.ts';
import { ownerCells } from './ownerCells.ts';
import { type Cell, cell, type Page, type Section } from './page.ts';
import { statesSection } from './statesSection.ts';
import { type Words, words } from './words.ts';

/** The report on a register as a page. */
export function runPage(report: RunReport, lang: Language): Page {
  const say = words[lang];
  const policies = report.policies.map(({ id, version }) => `${id} ${version}`).join(', ');
  const moment = report.at === null ? '' : ` · ${say.asAt} ${report.at}`;
  const { petitions, totals } = report;
  const later = totals.movedLater > 0 ? [say.movedLater(totals.movedLater)] : [];
  return {
    title: `${report.register} · ${policies}${moment}`,
    sections: [
      statesSection(petitions, totals.petitions, lang, later),
      ...refusedSection(report, lang, say),
      ...damagedSection(report, lang, say),
      dueSection(report, lang, say),
      missedSection(report, lang, say),
      timerSection(report, say),
      totalsSection(report, say),
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

function marks(deadline: DueSoon, say: Words): Cell {
  const right = deadline.nature === 'window' ? [say.right] : [];
  return cell([...right, ...(deadline.provisional ? [say.provisional] : [])], 'faint');
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
      marks(one, say),
    ];
  });
  return {
    title: `${say.dueSoon(dueUntil)} (${totals.due})`,
    columns: [
      { title: say.day },
      { title: say.daysLeft, align: 'right' },
      { title: say.petition, wraps: true },
      ...deadlineColumns(say),
      { title: say.mark, wraps: true },
    ],
    rows,
    notes: notesOn(rows, totals.due, say),
  };
}

function missedSection({ missed, totals }: RunReport, lang: Language, say: Words): Section {
  const rows = missed.map((one) => {
    const cells = deadlineCells(one, lang);
    const { settledAt, daysLate } = one;
    const done =
      settledAt === null
        ? cell(say.stillOwed(daysLate), 'bad')
        : cell(say.settledLate(dayOf(settledAt), daysLate), 'warn');
    return [cell(one.day), cells.petition, cells.deadline, ...ownerCells(one.owner, lang), cells.rule, done];
  });
  return {
    title: `${say.missedDuties} (${totals.missed})`,
    columns: [
      { title: say.day },
      { title: say.petition, wraps: true },
      ...deadlineColumns(say),
      { title: say.done, wraps: true },
    ],
    rows,
    notes: notesOn(rows, totals.missed, say),
  };
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
