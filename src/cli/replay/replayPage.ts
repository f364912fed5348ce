import type { Language } from '../../vocabulary/text.ts';
import { refusalLabels } from '../../vocabulary/words/refusals.ts';
import { cell, type Page, type Section } from '../render/page.ts';
import { statesSection } from '../render/statesSection.ts';
import { type Words, words } from '../render/words.ts';
import type { Place, ReplayReport } from './replayReport.ts';
import { type ReplayWords, replayWords } from './replayWords.ts';

interface Telling {
  readonly lang: Language;
  readonly say: Words;
  readonly own: ReplayWords;
}

/** The report on a replay as a page: first what differs or could not be read, at last the counts. */
export function replayPage(report: ReplayReport, lang: Language): Page {
  const telling = { lang, say: words[lang], own: replayWords[lang] };
  const logs = report.logs.map(({ log }) => log).join(', ');
  const policies = report.policies.map(({ id, version }) => `${id} ${version}`).join(', ');
  const moment = report.at === null ? '' : ` · ${telling.say.asAt} ${report.at}`;
  return {
    title: `${logs} · ${policies}${moment}`,
    sections: [
      ...differenceSections(report, telling),
      ...problemSections(report, telling),
      ...refusedSections(report, telling),
      totalsSection(report, telling),
      statesSection(report.petitions, report.totals.petitions, lang),
    ],
  };
}

function placeText({ log, line }: Place, own: ReplayWords): string {
  return line === 0 ? `${log} (${own.wholeLog})` : `${log}:${line}`;
}

const unlisted = (count: number, listed: readonly unknown[], own: ReplayWords) =>
  count > listed.length ? [own.unlisted(count - listed.length)] : [];

function refusedSections(
  { refusals, refused, totals }: ReplayReport,
  { lang, say, own }: Telling,
): Section[] {
  if (totals.refused === 0) return [];
  const byReason: Section = {
    title: `${own.refusals} (${totals.refused})`,
    columns: [{ title: say.reason }, { title: say.count, align: 'right' }],
    rows: refusals.map(({ kind, count }) => [cell([refusalLabels[kind][lang], `(${kind})`]), cell(count)]),
    notes: [],
  };
  if (refused.length === 0) return [byReason];
  const listed: Section = {
    title: say.refusedEvents,
    columns: [
      { title: own.place, wraps: true },
      { title: say.event, wraps: true },
      { title: '', wraps: true },
      { title: say.reason, wraps: true },
      { title: say.rule, wraps: true },
    ],
    rows: refused.flatMap(({ log, line, event, petition, type, reasons }) =>
      reasons.map(({ code, message, citation }) => [
        cell(`${log}:${line}`),
        cell([event ?? '', petition ?? '', type ?? '']),
        cell(code, 'bad'),
        cell(message[lang]),
        cell(citation[lang]),
      ]),
    ),
    notes: unlisted(totals.refused, refused, own),
  };
  return [byReason, listed];
}

function differenceSections(
  { verified, differences, totals }: ReplayReport,
  { say, own }: Telling,
): Section[] {
  if (!verified) return [];
  const rows = differences.map(({ log, line, eventAt, petition, event, kind, recorded, now }) => [
    cell([placeText({ log, line }, own), ...(eventAt ? [own.eventAt(placeText(eventAt, own))] : [])]),
    cell([petition ?? '', event ?? '']),
    cell(own.kinds[kind], 'bad'),
    cell(recorded),
    cell(now),
  ]);
  return [
    {
      title: `${own.differences} (${totals.differences})`,
      columns: [
        { title: own.place, wraps: true },
        { title: say.petition, wraps: true },
        { title: own.what, wraps: true },
        { title: own.recorded, wraps: true },
        { title: own.now, wraps: true },
      ],
      rows,
      notes:
        rows.length === 0 ? [own.allAgree(totals.compared)] : unlisted(totals.differences, differences, own),
    },
  ];
}

function problemSections({ problems, totals }: ReplayReport, { lang, say, own }: Telling): Section[] {
  if (totals.problems === 0) return [];
  return [
    {
      title: `${own.problems} (${totals.problems})`,
      columns: [
        { title: own.place, wraps: true },
        { title: '' },
        { title: say.petition, wraps: true },
        { title: say.reason, wraps: true },
      ],
      rows: problems.map(({ log, line, code, petition, message }) => [
        cell(placeText({ log, line }, own)),
        cell(code, 'bad'),
        cell(petition ?? ''),
        cell(message[lang]),
      ]),
      notes: unlisted(totals.problems, problems, own),
    },
  ];
}

function totalsSection({ totals, at, verified, digest }: ReplayReport, { say, own }: Telling): Section {
  const names = { ...say.totalNames, ...own.figures };
  const figures = (keys: readonly (keyof typeof names & keyof typeof totals)[]) =>
    keys.map((key) => `${names[key]} ${totals[key]}`).join(' · ');
  return {
    title: say.totals,
    columns: [],
    rows: [],
    notes: [
      figures(['lines', 'damaged']),
      figures(['events', 'accepted', 'refused', 'effects']),
      figures(['petitions', 'open', 'concluded']),
      ...(at === null ? [] : [figures(['movedLater', 'due', 'missed', 'stillOwed'])]),
      ...(verified ? [figures(['compared', 'differences', 'problems'])] : []),
      own.digest(digest),
    ],
  };
}
