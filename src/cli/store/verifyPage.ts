import type { StoreDifference } from '../../hosts/transfer/storeDifference.ts';
import type { Verified } from '../../hosts/transfer/verifyStore.ts';
import { type Language, type Text, text } from '../../vocabulary/text.ts';
import { cell, type Page } from '../render/page.ts';

const words = {
  same: text('与日志一致', 'is what its log comes to'),
  differs: text('与日志不一致', 'is not what its log comes to'),
  differences: text('差异', 'Differences'),
  petition: text('事项', 'Petition'),
  part: text('部分', 'Part'),
  at: text('位置', 'At'),
  expected: text('按日志应为', 'By the log'),
  stored: text('库中为', 'Stored'),
  totals: text('合计', 'Totals'),
};

const parts: Readonly<Record<StoreDifference['part'], Text>> = {
  log: text('日志', 'log'),
  petition: text('事项', 'petition'),
  columns: text('检索列', 'column'),
  tags: text('标签', 'tag'),
  duties: text('职责', 'duty'),
  reminders: text('提醒', 'reminder'),
  timer: text('定时', 'timer'),
  outbox: text('发件箱', 'outbox'),
};

/** Differences that are shown; `--json` has a thousand. */
const mostShown = 50;

/** What was found in a store. */
export function verifyPage(verified: Verified, place: string, lang: Language): Page {
  const { petitions, events, rows, differences, different } = verified;
  const said = (word: keyof typeof words) => words[word][lang];
  const shown = differences.slice(0, mostShown);
  const more = different - shown.length;
  const totals = text(
    `事项 ${petitions} · 事件 ${events} · 待送与已送 ${rows} · 差异 ${different}`,
    `petitions ${petitions} · events ${events} · rows of outboxes ${rows} · differences ${different}`,
  );
  const rest = text(`另有 ${more} 处`, `${more} more`);
  const list = {
    title: `${said('differences')} (${different})`,
    columns: [
      { title: said('petition') },
      { title: said('part') },
      { title: said('at') },
      { title: said('expected'), wraps: true as const },
      { title: said('stored'), wraps: true as const },
    ],
    rows: shown.map(({ petition, part, at, expected, stored }) => [
      cell(petition, 'strong'),
      cell(parts[part][lang], 'bad'),
      cell(at),
      cell(expected),
      cell(stored),
    ]),
    notes: more > 0 ? [rest[lang]] : [],
  };
  return {
    title: `${place} ${said(different === 0 ? 'same' : 'differs')}`,
    sections: [
      ...(different > 0 ? [list] : []),
      { title: said('totals'), columns: [], rows: [], notes: [totals[lang]] },
    ],
  };
}
