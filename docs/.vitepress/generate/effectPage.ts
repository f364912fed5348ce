import type { CheckedChart } from '../../../src/check/chart.ts';
import { lifecycleLabel } from '../../../src/engine/labels.ts';
import {
  assignmentKinds,
  type EffectType,
  effectTypes,
  effectUnion,
  informationKinds,
  noticeKinds,
  recordKinds,
  remedyKinds,
  reportKinds,
} from '../../../src/vocabulary/effects.ts';
import { besideKinds } from '../../../src/vocabulary/events/catalogue.ts';
import { noticeForms } from '../../../src/vocabulary/noticeForms.ts';
import { type Language, type Text, text } from '../../../src/vocabulary/text.ts';
import { effectTypeLabels } from '../../../src/vocabulary/words/effectTypes.ts';
import { remedyLabels } from '../../../src/vocabulary/words/remedies.ts';
import { valueLabels } from '../../../src/vocabulary/words/values.ts';
import { effectTypeOf, subjectOf } from './doingWords.ts';
import { library } from './library.ts';
import { code, joined, lines, plain, table } from './markdown.ts';
import { listed, type Page, pathOf, sayIn } from './page.ts';

const tasks: Readonly<Record<EffectType, Text>> = {
  notify: text(
    '告知信访人或者单位：什么事、什么形式、最迟哪天、有什么救济。',
    'Tell the petitioner or a unit: what, in which form, by when, with which remedy.',
  ),
  assign: text('给单位派一项任务。', 'Give a unit a task.'),
  report: text('在本单位内部报告。', 'Put something before somebody within the arrangement.'),
  record: text('在台账里记一项事实。', 'Enter a fact in the register.'),
  schedule: text(
    '设置期限的定时：到 `at` 或者以后发送 `deadline.passed`，并在 `remindOn` 各日提醒责任人。',
    'Set a timer: send `deadline.passed` at `at` or later, and remind the owner on each day of `remindOn`.',
  ),
  cancel: text('取消这个期限的定时。', 'Drop the timer of this deadline.'),
  inform: text(
    '通报外部单位，依据 `decidedBy` 所指的人有记录的决定。',
    'Tell an outside organ, on the recorded decision of the person in `decidedBy`.',
  ),
  open: text(
    '在事项旁启动另一个流程；引擎自己去办，单独使用流程时由宿主去办。',
    'Open a lifecycle beside this one. The engine does it itself; whoever uses a lifecycle alone does it.',
  ),
};

const subjects: Readonly<Partial<Record<EffectType, readonly string[]>>> = {
  notify: noticeKinds,
  assign: assignmentKinds,
  report: reportKinds,
  record: recordKinds,
  inform: informationKinds,
  open: besideKinds,
};

const asksFor = (type: EffectType, what: string) => (chart: CheckedChart) =>
  chart.edges.some(({ meta }) => meta.does.some((one) => one.what === what && effectTypeOf(one) === type));

const fieldsOf = (type: EffectType): readonly string[] => {
  const option = effectUnion.def.options.find(({ shape }) => shape.type.def.values[0] === type);
  return Object.keys(option?.shape ?? {}).filter((field) => field !== 'type');
};

function part(type: EffectType, lang: Language): string {
  const say = sayIn(lang);
  return joined(
    `## ${code(type)} ${effectTypeLabels[type][lang]}`,
    tasks[type][lang],
    `${say('字段：', 'Fields: ')}${listed(fieldsOf(type).map(code), lang)}${say('。', '.')}`,
    table(
      ['`what`', say('含义', 'what it is about'), say('由哪些流程提出', 'asked for by')],
      (subjects[type] ?? []).map((what) => {
        const charts = library.charts.filter(asksFor(type, what));
        const shared = charts.length === library.charts.length;
        return [
          code(what),
          plain(subjectOf(what, lang)),
          shared
            ? say('各流程', 'all')
            : lines(
                charts.map(
                  ({ lifecycle: { id } }) => `[${lifecycleLabel(id)[lang]}](../lifecycles/${id}.md)`,
                ),
              ),
        ];
      }),
    ),
  ).trimEnd();
}

/** The closed union of effects: what each asks of the host, and who asks for it. */
export function effectPage(lang: Language): Page {
  const say = sayIn(lang);
  const content = joined(
    `# ${say('效果', 'Effects')}`,
    say(
      '一个判断能请宿主系统去办的，只有以下八种；每个效果都指明依据的条款。其中没有哪一种限制、跟踪、监视或者评判一个人。期限变动、逾期和“无法告知”由各流程共用的动作提出，不单独列在某个流程名下。',
      'A decision can ask the host for these eight kinds and nothing else; each names its rule. None of them detains, escorts, tracks, watches or profiles a person. What every lifecycle asks for in the same way (a deadline that moved or was missed, a notice that could not be given) stands under no single one.',
    ),
    say(
      '本库的宿主自己去办 `schedule`、`cancel` 和 `open`，不投递它们；另外投递自己的一种 `remind`，字段为 `rule`、`deadline`、`day`、`due`、`to`：方案要求提醒责任人的日子到了。',
      'A host of this library carries out `schedule`, `cancel` and `open` itself and delivers none of them. It delivers one kind of its own, `remind`, with `rule`, `deadline`, `day`, `due` and `to`: the day on which the policy has the owner of a duty reminded.',
    ),
    ...effectTypes.map((type) => part(type, lang)),
    `## ${say('告知的形式和救济', 'Forms and remedies of a notice')}`,
    table(
      [say('`form`', '`form`'), say('含义', 'meaning')],
      noticeForms.map((form) => [code(form), plain(valueLabels.form[form][lang])]),
    ),
    table(
      ['`remedy`', say('含义', 'meaning')],
      remedyKinds.map((remedy) => [code(remedy), plain(remedyLabels[remedy][lang])]),
    ),
  );
  return { path: pathOf(lang, 'reference/effects.md'), content };
}
