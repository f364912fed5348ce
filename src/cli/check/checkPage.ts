import { allowed } from '../../check/allowed.ts';
import { checks } from '../../check/checks.ts';
import type { FindingsOf } from '../../check/sarif.ts';
import type { Scope } from '../../check/scope.ts';
import { type RoleId, roleLabels } from '../../vocabulary/roles.ts';
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
const neverComes = (list: string) =>
  text(
    `信访事项不会进入：${list}，方案没有括号中的章节`,
    `no petition comes to: ${list}, for want of the section in brackets`,
  );
const doesWithout = (list: string) => text(`没有的角色：${list}`, `does without: ${list}`);
const couldDoWithout = (list: string) =>
  text(`没有规定要求、可以不设的角色：${list}`, `no rule needs, and it could do without: ${list}`);
const passedOver = text(
  `另有 ${allowed.length} 处已知且允许，理由见 docs/reference/checks/README.md`,
  `${allowed.length} more are known and allowed, each with a reason: docs/reference/checks/README.md`,
);

/** What a body does not use, a line each; nothing of what there is none of. */
function scopeNotes({ never, without, optional }: Scope, lang: Language): string[] {
  const parts = (roles: readonly RoleId[]) =>
    roles
      .map((role) => (lang === 'zh' ? `${roleLabels[role].zh}（${role}）` : role))
      .join(lang === 'zh' ? '、' : ', ');
  const comes = never.map(({ lifecycle, section }) => `${lifecycle} (${section})`).join(', ');
  return [
    ...(never.length === 0 ? [] : [neverComes(comes)]),
    ...(without.length === 0 ? [] : [doesWithout(parts(without))]),
    ...(optional.length === 0 ? [] : [couldDoWithout(parts(optional))]),
  ].map((note) => note[lang]);
}

function sectionOf({ policy, findings, scope }: FindingsAndScope, lang: Language): Section {
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
    notes: [
      (rows.length === 0 ? clean(checks.length) : counted(rows.length))[lang],
      passedOver[lang],
      ...scopeNotes(scope, lang),
    ],
  };
}

/** The findings under a policy, and what the body does not use. */
export type FindingsAndScope = FindingsOf & { readonly scope: Scope };

/** Findings as a page, a section for each policy. */
export function checkPage(checked: readonly FindingsAndScope[], lang: Language): Page {
  return { title: words.title[lang], sections: checked.map((one) => sectionOf(one, lang)) };
}
