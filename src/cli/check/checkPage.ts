import { allowed } from '../../check/allowed.ts';
import { checks } from '../../check/checks.ts';
import type { FindingsOf } from '../../check/sarif.ts';
import { type Language, text } from '../../vocabulary/text.ts';
import { cell, type Page, type Section } from '../render/page.ts';

const words = {
  title: text('机器与方案检查', 'check of machines and policy'),
  finding: text('发现', 'finding'),
  place: text('位置', 'place'),
  reason: text('理由', 'reason'),
  fix: text('改法', 'fix'),
  page: text('说明', 'page'),
};

const clean = (count: number) => text(`${count} 项检查均无发现`, `${count} checks, no finding`);
const counted = (count: number) => text(`${count} 处发现`, count === 1 ? '1 finding' : `${count} findings`);
const passedOver = text(
  `另有 ${allowed.length} 处已知且允许，理由见 docs/reference/checks/README.md`,
  `${allowed.length} more are known and allowed, each with a reason: docs/reference/checks/README.md`,
);

function sectionOf({ policy, findings }: FindingsOf, lang: Language): Section {
  const rows = findings.map(({ id, name, severity, at, reason, fix, page }) => [
    cell([id, name], severity === 'error' ? 'bad' : 'warn'),
    cell(at),
    cell(reason[lang]),
    cell(fix[lang]),
    cell(page, 'faint'),
  ]);
  const { finding, place, reason, fix, page } = words;
  return {
    title: `${policy.id} ${policy.version}`,
    columns: [
      { title: finding[lang] },
      ...[place, reason, fix].map((column) => ({ title: column[lang], wraps: true })),
      { title: page[lang] },
    ],
    rows,
    notes: [(rows.length === 0 ? clean(checks.length) : counted(rows.length))[lang], passedOver[lang]],
  };
}

/** Findings as a page, a section for each policy. */
export function checkPage(checked: readonly FindingsOf[], lang: Language): Page {
  return { title: words.title[lang], sections: checked.map((one) => sectionOf(one, lang)) };
}
