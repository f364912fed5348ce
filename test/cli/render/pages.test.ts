import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { pageText } from '../../../src/cli/render/pageText.ts';
import { explainedDeadlinePage } from '../../../src/cli/render/petitionPages.ts';
import { runPage } from '../../../src/cli/render/runPage.ts';
import { styleFor } from '../../../src/cli/render/style.ts';
import type { DueSoon, RunReport } from '../../../src/cli/run/runReport.ts';
import { createEngine } from '../../../src/engine/createEngine.ts';
import type { ExplainedDeadline } from '../../../src/engine/explain.ts';
import { fireRescueBureau } from '../../../src/policy/fireRescueBureau.ts';
import type { Language } from '../../../src/vocabulary/text.ts';
import { receive } from '../register.ts';

const plain = (page: Parameters<typeof pageText>[0], lang: Language = 'en') =>
  pageText(page, styleFor(new Writable(), {}), lang);
const label = (en: string) => ({ zh: `${en}（中）`, en });

const near: DueSoon = {
  petition: 'P1',
  instance: 'handling',
  deadline: 'review.request',
  label: label('asking for review'),
  nature: 'window',
  owner: { role: 'petitioner', label: label('petitioner'), unit: null, unitLabel: null },
  rule: 'reg.35.1',
  citation: label('art. 35'),
  day: '2031-09-10',
  daysLeft: 4,
  provisional: true,
};
const totals = {
  lines: 2000,
  blank: 0,
  damaged: 1200,
  events: 800,
  accepted: 800,
  refused: 0,
  effects: 900,
  petitions: 5,
  open: 5,
  concluded: 0,
  movedLater: 3,
  due: 3,
  missed: 0,
  stillOwed: 0,
  unlisted: 1199,
};
const report: RunReport = {
  format: 1,
  register: 'register.jsonl',
  policies: [
    { id: 'ours', version: '1.0.0', label: label('ours') },
    { id: 'ours', version: '2.0.0', label: label('ours') },
  ],
  at: '2031-09-06T09:00:00+08:00',
  dueUntil: '2031-09-21',
  totals,
  petitions: [
    {
      lifecycle: 'supervision',
      label: label('supervision'),
      place: 'beside',
      state: 'unit',
      stateLabel: label('with the unit'),
      status: 'active',
      count: 2,
    },
  ],
  refused: [],
  damaged: [{ line: 7, code: 'not-json', message: label('no JSON'), fix: label('correct it') }],
  due: [near, { ...near, nature: 'duty', provisional: false, daysLeft: 0 }, { ...near, daysLeft: 12 }],
  missed: [],
  timer: { petitions: 0, deadlinesPassed: 0, holidayNotices: 0, wakeAt: null },
};

test('a right, a provisional day and a lifecycle beside the matter are marked as such', () => {
  const said = plain(runPage(report, 'en'));
  expect(said).toMatch(
    /2031-09-10\s+4\s+P1\s+asking for review \(review\.request\).*\n.*art\. 35 · Mark: right; provisional$/m,
  );
  expect(said).toMatch(/2031-09-10\s+0\s+P1.*\n.*art\. 35$/m);
  expect(said).toContain('2  supervision (beside): with the unit (unit)');
});

test('the report says which versions decided, what it does not list, and what happened later', () => {
  const said = plain(runPage(report, 'en'));
  expect(said).toContain('register.jsonl · ours 1.0.0, ours 2.0.0 · as at 2031-09-06T09:00:00+08:00');
  expect(said).toContain('1199 more are not listed');
  expect(said).toContain('3 petitions have events after this moment');
  expect(said).toContain('Every timer event that is due is in the register.');
});

test('deadlines that are counted and not listed are told, and where to find them', () => {
  const many = { ...totals, due: report.due.length + 70, missed: 2 };
  const said = plain(runPage({ ...report, totals: many, due: report.due }, 'en'));
  expect(said).toContain(`(${report.due.length + 70})`);
  expect(said).toContain('70 more are not listed: ask each petition with deadlines');
  expect(plain(runPage({ ...report, totals: many }, 'zh'))).toContain('另有 70 项未列出');
});

test('a day that is near is red, one that comes nearer yellow', () => {
  const colours = styleFor(new Writable(), { FORCE_COLOR: '1' });
  const said = pageText(runPage(report, 'en'), colours, 'en');
  expect(said).toContain('\u001b[31m0\u001b[39m');
  expect(said).toContain('\u001b[33m4\u001b[39m');
  expect(said).toMatch(/ 12 /);
});

test('a report without a moment names none', () => {
  const said = plain(runPage({ ...report, at: null, dueUntil: null, due: [], petitions: [] }, 'en'));
  expect(said).toMatch(/^register\.jsonl · ours 1\.0\.0, ours 2\.0\.0\n/);
  expect(said).toContain('none');
});

test('a day that an event named, and notices that moved one, are told', () => {
  const petition = createEngine<string>(fireRescueBureau)
    .replay([receive('e1', 'P1')])
    .petitions.get('P1');
  if (!petition) throw new Error('the petition was not opened');
  const explained: ExplainedDeadline = {
    id: 'referral.report',
    rule: 'reg.22',
    label: label('report back'),
    owner: { role: 'businessDepartment' },
    start: '2026-09-01',
    due: '2026-10-10',
    provisional: true,
    state: 'running',
    periods: [],
    moved: [{ notice: 'notice-2026', on: '2026-09-02', from: '2026-10-08', to: '2026-10-10' }],
  };
  const owner = {
    role: 'businessDepartment',
    label: label('department'),
    unit: 'u1',
    unitLabel: label('personnel'),
  } as const;
  const said = plain(explainedDeadlinePage(petition, explained, owner, 'en'));
  expect(said).toContain('2026-09-01 → 2026-10-10 (provisional)');
  expect(said).toContain('Owner: department, personnel');
  expect(said).toContain('an event named the last day');
  expect(said).toContain('Notice notice-2026 moved it from 2026-10-08 to 2026-10-10.');
  const unit = { ...owner, unit: null, unitLabel: null };
  const extended = { ...explained, moved: [], periods: [[], []] };
  const chinese = plain(explainedDeadlinePage(petition, extended, unit, 'zh'), 'zh');
  expect(chinese).toContain('责任人: department（中）\n');
  expect(chinese).toMatch(/期限\n\n延期/);
});
