import type { CheckedChart } from '../../../src/check/chart.ts';
import { lifecycleLabel } from '../../../src/engine/labels.ts';
import type { Language } from '../../../src/vocabulary/text.ts';
import { handedTo, library } from './library.ts';
import { code } from './markdown.ts';
import { listed, sayIn } from './page.ts';

const named = (id: string, lang: Language): string => `[${lifecycleLabel(id)[lang]}](${id}.md)`;

/** The lifecycles that a lifecycle's ends hand on to. */
export const followers = (chart: CheckedChart): readonly string[] => [
  ...new Set([...chart.places.keys()].flatMap((state) => handedTo(chart, state))),
];

/** The lifecycles that a lifecycle's steps open beside it. */
const opened = ({ edges }: CheckedChart): readonly string[] => [
  ...new Set(
    edges.flatMap(({ meta }) =>
      meta.does.flatMap(({ type, what }) => (type === 'open' && what ? [what] : [])),
    ),
  ),
];

/** Where a lifecycle stands among the others: what opens it, and what follows. */
export function waysOf(chart: CheckedChart, lang: Language): string {
  const say = sayIn(lang);
  const { id, place, opens } = chart.lifecycle;
  const before = library.charts.filter((one) => one !== chart && followers(one).includes(id));
  const openers = library.charts.filter((one) => one !== chart && opened(one).includes(id));
  const names = (charts: readonly CheckedChart[]) =>
    listed(
      charts.map(({ lifecycle }) => named(lifecycle.id, lang)),
      lang,
    );
  const next = followers(chart);
  return [
    place === 'phase'
      ? say(
          '- 事项本身的进程，同一时间只有一个。',
          '- The matter’s own course, of which one is open at a time.',
        )
      : say('- 与事项并行，从不停止事项本身。', '- Goes on beside the matter, and never stops it.'),
    opens ? say(`- 由事件 ${code(opens.by)} 开立。`, `- Opened by the event ${code(opens.by)}.`) : '',
    before.length > 0 ? say(`- 接在其后：${names(before)}。`, `- Follows: ${names(before)}.`) : '',
    openers.length > 0
      ? say(`- 由这些流程启动：${names(openers)}。`, `- Opened by steps of: ${names(openers)}.`)
      : '',
    id === 'supervision'
      ? say(
          '- 任何流程的职责逾期时自行启动。',
          '- Opens by itself wherever a duty is missed, in any lifecycle.',
        )
      : '',
    next.length > 0
      ? say(
          `- 结束后转入：${listed(
            next.map((one) => named(one, lang)),
            lang,
          )}。`,
          `- Its ends lead on to: ${listed(
            next.map((one) => named(one, lang)),
            lang,
          )}.`,
        )
      : '',
    say(`- 依据：`, '- Ground: '),
  ]
    .filter((line) => line !== '')
    .join('\n');
}
