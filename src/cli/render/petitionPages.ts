import { dayOf } from '../../calendar/day.ts';
import { weekdayLabels, whyDayLabels } from '../../calendar/dayWords.ts';
import type { DeadlineView } from '../../engine/deadlineViews.ts';
import { type ExplainedDeadline, type Explanation, explanationText } from '../../engine/explain.ts';
import type { NextEvent } from '../../engine/nextEvents.ts';
import type { Petition } from '../../engine/petition.ts';
import type { Policy } from '../../policy/schema.ts';
import { citation } from '../../rules/citation.ts';
import type { Language } from '../../vocabulary/text.ts';
import { deadlineStateLabels } from '../../vocabulary/words/deadlineStates.ts';
import type { Owner, Reason } from '../run/runReport.ts';
import { courseLabels } from '../stateLabels.ts';
import { deadlineColumns } from './deadlineColumns.ts';
import { type NotImplemented, notImplementedLines } from './notImplemented.ts';
import { ownerCells } from './ownerCells.ts';
import { cell, listed, type Page, type Section } from './page.ts';
import { type Words, words } from './words.ts';

function titleOf(petition: Petition, lang: Language, at?: string): string {
  const { lifecycle, state } = courseLabels(petition.phase);
  const { id, version } = petition.policy;
  const moment = at === undefined ? '' : ` · ${words[lang].asAt} ${at}`;
  return `${petition.id} · ${lifecycle[lang]}: ${state[lang]} · ${id} ${version}${moment}`;
}

/** What somebody can send now, and what is blocked and why, as a page. */
export function nextPage(petition: Petition, at: string, events: readonly NextEvent[], lang: Language): Page {
  return eventsPage(titleOf(petition, lang, at), words[lang].eventsNow, events, lang);
}

/** What can open a petition under a policy, and what of it is blocked for somebody and why, as a page. */
export function openingsPage(
  { id, version, label }: Policy,
  at: string,
  events: readonly NextEvent[],
  lang: Language,
): Page {
  const { asAt, opensNow } = words[lang];
  return eventsPage(`${label[lang]} · ${id} ${version} · ${asAt} ${at}`, opensNow, events, lang);
}

function eventsPage(title: string, heading: string, events: readonly NextEvent[], lang: Language): Page {
  const say = words[lang];
  const sorted = [...events].sort((a, b) => Number(b.allowed) - Number(a.allowed));
  const rows = sorted.map(({ type, label, instance, opens, allowed, needs, refusals, roles, rules }) => [
    cell([label[lang], `(${type})`, opens ? `${say.opens} ${instance}` : instance]),
    allowed ? cell(say.allowed, 'good') : cell(say.blocked, 'bad'),
    allowed
      ? cell(needs.length > 0 ? say.toState(needs.join(lang === 'zh' ? '、' : ', ')) : '')
      : listed(
          refusals.map(({ message }) => message[lang]),
          lang,
        ),
    listed(
      rules.map((rule) => citation(rule, lang)),
      lang,
    ),
    listed(roles, lang),
  ]);
  return {
    title,
    sections: [
      {
        title: heading,
        columns: [
          { title: say.event, wraps: true },
          { title: say.answer },
          { title: say.reason, wraps: true },
          { title: say.rule, wraps: true },
          { title: say.sentBy, wraps: true },
        ],
        rows,
        notes: rows.length === 0 ? [say.none] : [],
      },
    ],
  };
}

/** The deadlines of a petition as a page. */
export function deadlinesPage(
  petition: Petition,
  at: string,
  deadlines: readonly (Omit<DeadlineView, 'owner'> & { readonly owner: Owner })[],
  lang: Language,
): Page {
  const say = words[lang];
  const rows = deadlines.map((view) => {
    const state = view.overdue ? 'overdue' : view.state;
    const tone = view.state === 'missed' ? 'bad' : view.remind ? 'warn' : undefined;
    const marks = [
      ...(view.nature === 'window' ? [say.right] : []),
      ...(view.provisional ? [say.provisional] : []),
    ];
    return [
      cell(view.due),
      cell(view.settledAt === undefined ? view.daysLeft : '', tone),
      cell([deadlineStateLabels[state][lang], ...(view.settledAt ? [dayOf(view.settledAt)] : [])], tone),
      cell([view.label[lang], `(${view.id})`]),
      ...ownerCells(view.owner, lang),
      cell(citation(view.rule, lang)),
      listed(marks, lang, 'faint'),
    ];
  });
  return {
    title: titleOf(petition, lang, at),
    sections: [
      {
        title: say.deadlines,
        columns: [
          { title: say.day },
          { title: say.daysLeft, align: 'right' },
          { title: say.state, wraps: true },
          ...deadlineColumns(say),
          { title: say.mark, wraps: true },
        ],
        rows,
        notes: rows.length === 0 ? [say.none] : [],
      },
    ],
  };
}

/** Why an event is taken or refused, as a page: the answer, every candidate and its guards, and what of their clauses is not implemented. */
export function explanationPage(
  petition: Petition,
  accepted: boolean,
  reasons: readonly Reason[],
  explanation: Explanation | undefined,
  notImplemented: readonly NotImplemented[],
  lang: Language,
): Page {
  const say = words[lang];
  const answer: Section = {
    title: accepted ? say.accepted : say.refused,
    columns: [
      { title: '' },
      { title: say.reason, wraps: true },
      { title: say.rule, wraps: true },
      { title: say.instead, wraps: true },
    ],
    rows: reasons.map(({ code, message, citation: cited, advice }) => [
      cell(code, 'bad'),
      cell(message[lang]),
      cell(cited[lang]),
      cell(advice[lang]),
    ]),
    notes: [],
  };
  const tried = explanation
    ? [{ title: '', columns: [], rows: [], notes: explanationText(explanation, lang).split('\n') }]
    : [];
  const leftOut = notImplementedLines(notImplemented, lang);
  const noted =
    leftOut.length > 0 ? [{ title: say.notImplemented, columns: [], rows: [], notes: leftOut }] : [];
  return { title: titleOf(petition, lang), sections: [answer, ...tried, ...noted] };
}

/** How a deadline's last day came about, day by day, as a page. */
export function explainedDeadlinePage(
  petition: Petition,
  { id, rule, label, start, due, provisional, periods, moved }: ExplainedDeadline,
  owner: Owner,
  lang: Language,
): Page {
  const say = words[lang];
  const unit = owner.unitLabel?.[lang];
  const facts: Section = {
    title: `${label[lang]} (${id})`,
    columns: [],
    rows: [],
    notes: [
      `${start} → ${due}${provisional ? ` (${say.provisional})` : ''}`,
      `${say.owner}: ${owner.label[lang]}${unit ? `, ${unit}` : ''}`,
      `${say.rule}: ${citation(rule, lang)}`,
      ...(periods.length === 0 ? [say.namedDay] : []),
      ...moved.map(({ notice, from, to }) => say.movedBy(notice, from, to)),
    ],
  };
  const tables = periods.map((steps, at) =>
    periodSection(steps, at === 0 ? say.term : say.extension, say, lang),
  );
  return { title: titleOf(petition, lang), sections: [facts, ...tables] };
}

function periodSection(
  steps: ExplainedDeadline['periods'][number],
  title: string,
  say: Words,
  lang: Language,
): Section {
  return {
    title,
    columns: [
      { title: say.day },
      { title: say.weekday },
      { title: say.counted, align: 'right' },
      { title: say.why, wraps: true },
      { title: say.mark, wraps: true },
    ],
    rows: steps.map(({ day, weekday, counted, why, name, provisional }) => [
      cell(day),
      cell(weekdayLabels[weekday - 1]?.[lang] ?? ''),
      cell(counted ?? ''),
      cell(
        name ? `${whyDayLabels[why][lang]} (${name[lang]})` : whyDayLabels[why][lang],
        counted === null ? 'faint' : undefined,
      ),
      cell(provisional ? say.provisional : ''),
    ]),
    notes: [],
  };
}
