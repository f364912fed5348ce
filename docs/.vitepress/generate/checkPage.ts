import { checks } from '../../../src/check/checks.ts';
import type { CheckCategory, Severity } from '../../../src/check/finding.ts';
import { type Language, type Text, text } from '../../../src/vocabulary/text.ts';
import { joined, plain, table } from './markdown.ts';
import { capital, type Page, pathOf, sayIn } from './page.ts';

const categories: Readonly<Record<CheckCategory, Text>> = {
  structure: text('结构', 'structure'),
  rules: text('条款', 'rules'),
  deadlines: text('期限', 'deadlines'),
  safeguards: text('保障', 'safeguards'),
  events: text('事件', 'events'),
};
const severities: Readonly<Record<Severity, Text>> = {
  error: text('错误', 'error'),
  warning: text('警告', 'warning'),
};

/** The checks at a glance; each has a page of its own. */
export function checkPage(lang: Language): Page {
  const say = sayIn(lang);
  const pages = lang === 'en' ? 'checks' : '../../reference/checks';
  const content = joined(
    `# ${say('检查项', 'Checks at a glance')}`,
    say(
      '`petition-flow check [方案]` 不运行个案，直接分析状态机和方案。没有发现时退出代码为 0，有发现时为 3。每项检查另有英文说明页，附一个它必须发现的反例。',
      '`petition-flow check [POLICY]` analyses machines and policy without running a case. Exit code 0: nothing was found; 3: there are findings. [The checks](checks/README.md) says what is allowed and why.',
    ),
    table(
      [
        say('编号', 'id'),
        say('名称', 'name'),
        say('级别', 'severity'),
        say('类别', 'category'),
        say('发现什么', 'what it finds'),
        say('怎样改', 'how to mend it'),
      ],
      checks.map(({ id, name, severity, category, title, fix }) => [
        `[${id}](${pages}/${id}.md)`,
        name,
        severities[severity][lang],
        categories[category][lang],
        plain(capital(title, lang)),
        plain(capital(fix, lang)),
      ]),
    ),
  );
  return { path: pathOf(lang, 'reference/checks.md'), content };
}
