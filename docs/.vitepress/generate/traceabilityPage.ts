import { lifecycleLabel } from '../../../src/engine/labels.ts';
import { rule } from '../../../src/rules/ruleBook.ts';
import { ruleTexts } from '../../../src/rules/texts/ruleTexts.ts';
import { type RuleId, ruleIds } from '../../../src/vocabulary/ruleIds.ts';
import type { Language } from '../../../src/vocabulary/text.ts';
import { type NamedScenario, type NamedTest, namedScenarios, namedTests } from './evidence.ts';
import { library } from './library.ts';
import { code, joined, lines, linkTo, plain, table } from './markdown.ts';
import { capital, listed, type Page, pathOf, sayIn } from './page.ts';
import { ruleHeading } from './ruleLinks.ts';
import { everyLifecycle, type RuleUse, sharedUses, usesIn, useWords } from './ruleUses.ts';

interface Traced {
  readonly uses: readonly RuleUse[];
  readonly tests: readonly NamedTest[];
  readonly scenarios: readonly NamedScenario[];
}

const machineLink = (id: string, lang: Language): string =>
  id === everyLifecycle
    ? `[${sayIn(lang)('各流程', 'every lifecycle')}](../lifecycles/index.md)`
    : `[${lifecycleLabel(id)[lang]}](../lifecycles/${id}.md)`;

function machines({ uses }: Traced, lang: Language): string {
  const ids = [...new Set(uses.map(({ lifecycle }) => lifecycle))];
  return listed(
    ids.map((id) => machineLink(id, lang)),
    lang,
  );
}

function summary(traced: ReadonlyMap<RuleId, Traced>, lang: Language): string {
  const say = sayIn(lang);
  return table(
    [
      say('条款', 'rule'),
      say('名称', 'title'),
      say('状态机', 'machines'),
      say('步骤', 'steps'),
      say('测试', 'tests'),
      say('情景', 'scenarios'),
    ],
    ruleIds.map((id) => {
      const one = traced.get(id) as Traced;
      const steps = one.uses.filter(({ as }) => as === 'step').length;
      return [
        linkTo(id, '', ruleHeading(id, lang)),
        plain(capital(rule(id).label, lang)),
        machines(one, lang),
        String(steps),
        String(one.tests.length),
        String(one.scenarios.length),
      ];
    }),
  );
}

function usesByLifecycle({ uses }: Traced, lang: Language): string {
  const say = sayIn(lang);
  const ids = [...new Set(uses.map(({ lifecycle }) => lifecycle))];
  return table(
    [say('状态机', 'machine'), say('用于', 'used by')],
    ids.map((id) => [
      machineLink(id, lang),
      lines(
        useWords(
          uses.filter(({ lifecycle }) => lifecycle === id),
          lang,
        ),
      ),
    ]),
  );
}

function grouped<T extends { readonly file: string }>(
  items: readonly T[],
  show: (item: T) => string,
  fileOf: (file: string) => string,
): string[] {
  const files = [...new Set(items.map(({ file }) => file))];
  return files.map((file) =>
    [
      `- ${fileOf(file)}`,
      ...items.filter((item) => item.file === file).map((item) => `  - ${plain(show(item))}`),
    ].join('\n'),
  );
}

function part(id: RuleId, one: Traced, lang: Language): string {
  const say = sayIn(lang);
  const because = ruleTexts[id].notExecutable;
  return joined(
    `### ${ruleHeading(id, lang)}`,
    say(
      `全文见${linkTo('条款汇编', 'ruleBook.md', ruleHeading(id, lang))}。`,
      `Its text is in the ${linkTo('rule book', 'ruleBook.md', ruleHeading(id, lang))}.`,
    ),
    usesByLifecycle(one, lang),
    because ? `${say('不可执行：', 'Not executable: ')}${plain(because[lang])}` : '',
    one.tests.length > 0 ? say('测试：', 'Tests:') : '',
    grouped(one.tests, ({ title }) => title, code).join('\n'),
    one.scenarios.length > 0 ? say('情景：', 'Scenarios:') : '',
    grouped(
      one.scenarios,
      ({ title }) => title[lang],
      (file) => code(`examples/scenarios/${file}`),
    ).join('\n'),
  ).trimEnd();
}

/** Rule by rule: which machine and which step carry it out, and which test and scenario hold it. */
export function traceabilityPage(lang: Language): Page {
  const say = sayIn(lang);
  const uses = [...sharedUses(library.charts), ...library.charts.flatMap(usesIn)];
  const tests = namedTests();
  const scenarios = namedScenarios();
  const traced = new Map(
    ruleIds.map((id): [RuleId, Traced] => [
      id,
      {
        uses: uses.filter((use) => use.rule === id),
        tests: tests.filter((test) => test.rule === id),
        scenarios: scenarios.filter(({ rules }) => rules.includes(id)),
      },
    ]),
  );
  const content = joined(
    `# ${say('条款对照表', 'Traceability')}`,
    say(
      '每个条款由哪台状态机的哪些步骤执行，由哪些测试和情景核对。测试只列标题以该条款开头的；各项不变量另见[承诺](../../evidence/guarantees.md)。',
      'For each rule the machines and steps that carry it out, and the tests and scenarios that hold it. Tests are those whose title begins with the rule; what holds over all machines is in [Guarantees](../evidence/guarantees.md).',
    ),
    `## ${say('总表', 'At a glance')}`,
    summary(traced, lang),
    `## ${say('逐条', 'Rule by rule')}`,
    ...[...traced].map(([id, one]) => part(id, one, lang)),
  );
  return { path: pathOf(lang, 'reference/traceability.md'), content };
}
