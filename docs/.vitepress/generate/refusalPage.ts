import { lifecycleLabel } from '../../../src/engine/labels.ts';
import type { RefusalCode } from '../../../src/vocabulary/refusals.ts';
import { refusalCodes } from '../../../src/vocabulary/refusals.ts';
import { type Language, type Text, text } from '../../../src/vocabulary/text.ts';
import { library } from './library.ts';
import { code, joined, lines, plain, table } from './markdown.ts';
import { capital, type Page, pathOf, sayIn } from './page.ts';
import { ruleLink } from './ruleLinks.ts';

interface Meaning {
  readonly means: Text;
  readonly instead: Text;
}

/** What each code says, and what whoever sent the event can do. */
const meanings: Readonly<Record<RefusalCode, Meaning>> = {
  'unknown-event': {
    means: text('没有这种事件。', 'There is no such event type.'),
    instead: text('核对 `type` 的写法。', 'Check how `type` is spelt.'),
  },
  'unknown-petition': {
    means: text(
      '事件所指的信访事项不存在，且该事件不能开立新的事项。',
      'The petition is not there, and the event opens none.',
    ),
    instead: text(
      '核对 `petition`，或者先发送开立事件。',
      'Check `petition`, or send the event that opens it first.',
    ),
  },
  'unknown-policy': {
    means: text(
      '信访事项所依据的方案版本没有载入引擎。',
      'The policy version that the petition was opened under is not loaded.',
    ),
    instead: text('把该版本一并交给 `createEngine`。', 'Give `createEngine` that version too.'),
  },
  invalid: {
    means: text('事件写法不对，`path` 指明位置。', 'The event has the wrong shape; `path` says where.'),
    instead: text('按该事件的载荷表改正。', 'Mend it by the payload’s table.'),
  },
  'invalid-petition': {
    means: text(
      '保存的信访事项不可信，`path` 指明不符之处。',
      'The stored petition cannot be trusted; `path` says what does not fit.',
    ),
    instead: text('从日志重新得到，见 `replay`。', 'Make it again from its log with `replay`.'),
  },
  duplicate: {
    means: text(
      '这个编号的事件已经办理，什么都没有改变。',
      'An event with this id was taken before; nothing has changed.',
    ),
    instead: text('无需处理：消息队列可以重复投递。', 'Nothing: a queue may deliver twice.'),
  },
  'out-of-order': {
    means: text('事件的时间早于上一个被接受的事件。', 'The event is dated before the last accepted one.'),
    instead: text(
      '按发生次序发送；补录的写明补录时的时间。',
      'Send events in their order; what is entered later is dated when it is entered.',
    ),
  },
  concluded: {
    means: text('事项已经结束。', 'The matter is over.'),
    instead: text(
      '查看该事项的结果；可以开立的新流程列在 `instead`。',
      'See what it came to; what can still be opened is in `instead`.',
    ),
  },
  'not-now': {
    means: text('当前状态没有这个事件。', 'The state does not know the event.'),
    instead: text('`instead` 列出当前可用的事件。', '`instead` lists the events that it knows.'),
  },
  'wrong-role': {
    means: text('应由别人提出。', 'Somebody else has to act.'),
    instead: text('`roles` 列出有权提出的角色。', '`roles` lists the roles that may.'),
  },
  'missing-fact': {
    means: text(
      '事件没有写明判断所需的事实；既不是“是”也不是“否”。',
      'A fact that decides is not stated: neither yes nor no.',
    ),
    instead: text('写明 `fact` 所指的字段后再发送。', 'State the field named by `fact`, and send it again.'),
  },
  'guard-failed': {
    means: text('一个条件不成立，`guard` 是它的名称。', 'A guard says no; `guard` is its name.'),
    instead: text('`explain` 说明看了哪些事实。', '`explain` shows the facts that it read.'),
  },
  'too-early': {
    means: text(
      '还没到可以办理的时候，例如期限尚未届满。',
      'It is too early, as where a deadline has not passed.',
    ),
    instead: text(
      '到 `deadline` 所指的期限届满以后再发送。',
      'Wait until the deadline named by `deadline` has passed.',
    ),
  },
  'too-late': {
    means: text('权利行使期已过。', 'The window is closed.'),
    instead: text('方案允许的，写明正当理由。', 'Where the policy allows it, state the good reason.'),
  },
};

function guardsWith(refused: string, lang: Language): string {
  const rows = library.charts.flatMap(({ lifecycle }) =>
    Object.entries(lifecycle.conditions)
      .filter(([, condition]) => condition.code === refused)
      .map(([name, { label, rule }]) => ({ name, label, rule, lifecycle: lifecycle.id })),
  );
  const names = [...new Set(rows.map(({ name }) => name))];
  const say = sayIn(lang);
  return table(
    [say('条件', 'guard'), say('须成立', 'what must hold'), say('流程', 'lifecycles'), say('依据', 'rule')],
    names.map((name) => {
      const uses = rows.filter((row) => row.name === name);
      const [{ label, rule } = { label: text('', ''), rule: 'policy' as const }] = uses;
      const everywhere = uses.length === library.charts.length;
      return [
        code(name),
        plain(capital(label, lang)),
        everywhere
          ? say('各流程', 'all')
          : lines(
              uses.map(
                (use) => `[${lifecycleLabel(use.lifecycle)[lang]}](../lifecycles/${use.lifecycle}.md)`,
              ),
            ),
        ruleLink(rule, lang),
      ];
    }),
  );
}

/** Every code by which an event can be refused. */
export function refusalPage(lang: Language): Page {
  const say = sayIn(lang);
  const content = joined(
    `# ${say('拒绝代码', 'Refusal codes')}`,
    say(
      '拒绝是普通数据 `{ code, rule, message: { zh, en }, … }`：指明依据的条款，并视情况给出有权的角色、说“否”的条件、缺少的事实或者所涉的期限。被拒绝的事件什么都不改变。',
      'A refusal is plain data, `{ code, rule, message: { zh, en }, … }`. It names the rule that refuses and, where there is one, the roles that could act, the guard, the missing fact or the deadline. A refused event changes nothing.',
    ),
    table(
      [say('代码', 'code'), say('含义', 'means'), say('怎么办', 'what to do')],
      refusalCodes.map((one) => [code(one), meanings[one].means[lang], meanings[one].instead[lang]]),
    ),
    ...(['wrong-role', 'too-early', 'too-late'] as const).flatMap((one) => {
      const guards = guardsWith(one, lang);
      return guards === ''
        ? []
        : [`## ${say(`给出 ${code(one)} 的条件`, `Guards that give ${code(one)}`)}`, guards];
    }),
    say(
      '其余条件说“否”时给出 `guard-failed`；见各流程页的“拒绝”一节。',
      'Every other guard gives `guard-failed`: see the section on refusals of each lifecycle.',
    ),
  );
  return { path: pathOf(lang, 'reference/refusals.md'), content };
}
