import type { CheckedChart } from '../../../src/check/chart.ts';
import { ruleTexts } from '../../../src/rules/texts/ruleTexts.ts';
import type { Language } from '../../../src/vocabulary/text.ts';
import { about } from './about.ts';
import { eventSection } from './eventSection.ts';
import { deadlineTable, effectTable, guardTable, ruleTable } from './lifecycleTables.ts';
import { waysOf } from './lifecycleWays.ts';
import { joined, plain } from './markdown.ts';
import { capital, type Page, pathOf, sayIn } from './page.ts';
import { ruleLink } from './ruleLinks.ts';
import { stateSection } from './stateSection.ts';
import { stepSection } from './stepSection.ts';

/** The page of a lifecycle: its picture, states, steps, events, deadlines, effects, refusals and rules. */
export function lifecyclePage(chart: CheckedChart, lang: Language): Page {
  const say = sayIn(lang);
  const { id, label, rule } = chart.lifecycle;
  const title = capital(label, lang);
  const none = say('没有。', 'None.');
  const words = about[id];
  if (!words) throw new RangeError(`docs/.vitepress/generate/about.ts does not say what ${id} is for`);
  const content = joined(
    `# ${title}`,
    plain(words[lang]),
    `${waysOf(chart, lang)}${ruleLink(rule, lang)} ${plain(ruleTexts[rule].text[lang])}`,
    `## ${say('状态图', 'Diagram')}`,
    `![${say(`${title}的状态图`, `${title}: the statechart`)}](${id}.svg)`,
    say(`同一张图可导出为 Mermaid、SCXML 或 JSON：`, 'The same for other tools, as Mermaid, SCXML or JSON:'),
    `\`\`\`sh\npetition-flow export ${id} --format mermaid\n\`\`\``,
    `## ${say('各状态', 'States')}`,
    say(
      '“可能欠着的期限”指本流程自己起算的；前一流程结转来的另计。',
      'The deadlines are those that this lifecycle starts itself; what an earlier one left owed comes on top.',
    ),
    stateSection(chart, lang),
    `## ${say('步骤', 'Steps')}`,
    say(
      '同一事件有几个步骤的，取条件成立的第一个。与事项或信访人有利害关系的人不能提出单位的事件（`reg.28`）。',
      'Of several steps for one event the first whose conditions hold is taken. Whoever has an interest in the matter cannot send an event of the office (`reg.28`).',
    ),
    stepSection(chart, lang),
    `## ${say('事件', 'Events')}`,
    say(
      '每个事件另有 `id`、`petition`、`at`、`by`；未知字段一律拒绝。',
      'Each event has `id`, `petition`, `at` and `by` besides; unknown fields are refused.',
    ),
    eventSection(chart, lang) || none,
    `## ${say('期限', 'Deadlines')}`,
    deadlineTable(chart, lang) || none,
    `## ${say('效果', 'Effects')}`,
    say(
      '请宿主系统去办的事；定时的设置和取消（`schedule`、`cancel`）随期限而来，不另列。',
      'What the host is asked to carry out. Timers (`schedule`, `cancel`) come with the deadlines and are not listed.',
    ),
    effectTable(chart, lang) || none,
    `## ${say('拒绝', 'Refusals')}`,
    say(
      '条件不成立时拒绝，并说明依据；任何流程都可能给出的代码见[拒绝代码](../reference/refusals.md)。',
      'A guard that says no refuses the event, with its rule. The codes that any lifecycle can give are in [Refusal codes](../reference/refusals.md).',
    ),
    guardTable(chart, lang) || none,
    `## ${say('条款', 'Rules')}`,
    ruleTable(chart, lang),
  );
  return { path: pathOf(lang, `lifecycles/${id}.md`), content };
}
