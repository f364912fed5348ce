import { citation } from '../../../src/rules/citation.ts';
import type { Rule, RuleSource } from '../../../src/rules/rule.ts';
import { rulesOf } from '../../../src/rules/ruleBook.ts';
import { ruleCheckLabels } from '../../../src/rules/ruleCheckLabels.ts';
import { ruleTexts } from '../../../src/rules/texts/ruleTexts.ts';
import { roleLabels } from '../../../src/vocabulary/roles.ts';
import { type Language, type Text, text } from '../../../src/vocabulary/text.ts';
import { joined, linkTo, plain, table } from './markdown.ts';
import { capital, listed, type Page, pathOf, sayIn } from './page.ts';
import { ruleHeading } from './ruleLinks.ts';

const sources: readonly { readonly source: RuleSource; readonly title: Text; readonly about: Text }[] = [
  {
    source: 'plan',
    title: text('本单位方案', 'The bureau’s plan'),
    about: text(
      '某消防救援局的信访工作方案，是可以套用的样本：单位名称和“规定时限”都是政策数据。',
      'The working plan of a fire-and-rescue bureau. It is a template: the bureau’s name and its prescribed times are policy data.',
    ),
  },
  {
    source: 'reg',
    title: text('信访工作条例', 'Regulation on Petition Work'),
    about: text('2022年，自2022年5月1日起施行。', 'Of 2022, in force since 1 May 2022.'),
  },
  {
    source: 'simple',
    title: text('信访事项简易办理办法', 'Measures for the Simplified Handling of Petition Matters'),
    about: text('2022年，自2022年7月17日起施行。', 'Of 2022, in force since 17 July 2022.'),
  },
  {
    source: 'civil',
    title: text('民法典（期间计算）', 'Civil Code, on counting periods'),
    about: text('第二百条至第二百零四条。', 'Articles 200 to 204.'),
  },
  {
    source: 'holiday',
    title: text('节假日', 'Holidays'),
    about: text('国务院的节假日规定和年度放假通知。', 'State Council holiday rules and yearly notices.'),
  },
  {
    source: 'policy',
    title: text('本单位政策数据', 'Policy data'),
    about: text(
      '条例和方案都没有规定的，由采用单位自行决定，不是法律。',
      'What regulation and plan leave open is the adopting body’s own decision, and no law.',
    ),
  },
];

const days = ({ n, unit }: NonNullable<Rule['term']>, lang: Language): string =>
  lang === 'zh'
    ? `${n}${unit === 'workingDays' ? '个工作日' : '日'}`
    : `${n} ${unit === 'workingDays' ? 'working days' : 'days'}`;

function factsOf(rule: Rule, lang: Language): string[] {
  const say = sayIn(lang);
  const { id, term, extension, headcount, actors, checked } = rule;
  const { starts, inferred, notImplemented, notExecutable } = ruleTexts[id];
  return [
    `- ${say('出处：', 'Source: ')}${plain(citation(id, lang))}`,
    `- ${say('核对程度：', 'Checked: ')}${ruleCheckLabels[checked][lang]} (\`${checked}\`)`,
    ...(term
      ? [
          `- ${say('期限：', 'Term: ')}${days(term, lang)}${extension ? say(`，可延长${days(extension, lang)}`, `, extension of at most ${days(extension, lang)}`) : ''}`,
        ]
      : []),
    ...(starts ? [`- ${say('起算：', 'Runs from: ')}${plain(starts[lang])}`] : []),
    ...(headcount
      ? [
          `- ${say('人数：', 'Persons: ')}${headcount.bound === 'atLeast' ? say(`${headcount.n}人以上`, `${headcount.n} or more`) : say(`不超过${headcount.n}人`, `at most ${headcount.n}`)}`,
        ]
      : []),
    ...(actors.length > 0
      ? [
          `- ${say('所涉各方：', 'Who is named: ')}${listed(
            actors.map((role) => roleLabels[role][lang]),
            lang,
          )}`,
        ]
      : []),
    ...(inferred ? [`- ${say('我们的理解：', 'Our reading: ')}${plain(inferred[lang])}`] : []),
    ...(notImplemented
      ? [`- ${say('没有实施的部分：', 'Not implemented: ')}${plain(notImplemented[lang])}`]
      : []),
    ...(notExecutable ? [`- ${say('不可执行：', 'Not executable: ')}${plain(notExecutable[lang])}`] : []),
  ];
}

/** Every rule with its source, article, wording in our own words, and how far it was checked. */
export function ruleBookPage(lang: Language): Page {
  const say = sayIn(lang);
  const content = joined(
    `# ${say('条款汇编', 'Rule book')}`,
    say(
      '每个步骤、条件、期限和拒绝都指明一个条款。以下是用自己的话写的要义，以原文为准；采用单位的法制部门有最终解释权。标为 `inferred` 的是我们的推论，不是法律。',
      'Each step, guard, deadline and refusal names a rule. What follows is its sense in our own words; the source itself decides, and the adopting body’s legal office has the last word. What is marked `inferred` is our reading, never law.',
    ),
    say(
      '方案中没有实施的部分在条款下标明，理由见[方案中没有实施的内容](../guide/leftOut.md)。',
      'What of the plan is not implemented is marked in its clause; why is told in [What we left out of the plan](../guide/leftOut.md).',
    ),
    say(
      '每个条款由哪台状态机执行、由哪项测试核对，见[对照表](traceability.md)。',
      'Which machine carries out a rule, and which test holds it, is in the [traceability table](traceability.md).',
    ),
    ...sources.flatMap(({ source, title, about }) => {
      const rules = rulesOf(source);
      return [
        `## ${title[lang]}`,
        about[lang],
        rules.length > 3
          ? table(
              [say('条款', 'rule'), say('名称', 'title'), say('核对程度', 'checked')],
              rules.map((rule) => [
                linkTo(rule.id, '', ruleHeading(rule.id, lang)),
                plain(capital(rule.label, lang)),
                ruleCheckLabels[rule.checked][lang],
              ]),
            )
          : '',
        ...rules.flatMap((rule) => [
          `### ${ruleHeading(rule.id, lang)}`,
          plain(ruleTexts[rule.id].text[lang]),
          factsOf(rule, lang).join('\n'),
        ]),
      ];
    }),
  );
  return { path: pathOf(lang, 'reference/ruleBook.md'), content };
}
