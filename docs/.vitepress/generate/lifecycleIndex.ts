import type { CheckedChart } from '../../../src/check/chart.ts';
import { lifecycleLabel } from '../../../src/engine/labels.ts';
import { commonEvents, matterEvents } from '../../../src/vocabulary/events/everywhere.ts';
import type { Language } from '../../../src/vocabulary/text.ts';
import { eventPart } from './eventSection.ts';
import { chartFor, library } from './library.ts';
import { followers } from './lifecycleWays.ts';
import { code, joined, plain, table } from './markdown.ts';
import { capital, listed, type Page, pathOf, sayIn } from './page.ts';
import { ruleLink } from './ruleLinks.ts';
import { isCommon, stepTable } from './stepSection.ts';

function overview(place: 'phase' | 'beside', lang: Language): string {
  const say = sayIn(lang);
  const charts = library.charts.filter(({ lifecycle }) => lifecycle.place === place);
  return table(
    [
      say('流程', 'lifecycle'),
      say('由此开立', 'opened by'),
      say('状态', 'states'),
      say('步骤', 'steps'),
      say('结束后', 'leads on to'),
      say('依据', 'rule'),
    ],
    charts.map((chart) => {
      const { id, label, opens, rule } = chart.lifecycle;
      return [
        `[${plain(capital(label, lang))}](${id}.md) ${code(id)}`,
        opens ? code(opens.by) : '',
        String(chart.places.size),
        String(chart.edges.filter((edge) => !isCommon(edge)).length),
        listed(
          followers(chart).map((next) => `[${lifecycleLabel(next)[lang]}](${next}.md)`),
          lang,
        ),
        ruleLink(rule, lang),
      ];
    }),
  );
}

/** The lifecycles at a glance, and what they share. */
export function lifecycleIndex(lang: Language): Page {
  const say = sayIn(lang);
  const chart: CheckedChart = chartFor('firstVisit');
  const common = chart.everywhere.filter(isCommon);
  const types = [...Object.keys(commonEvents), ...Object.keys(matterEvents)];
  const content = joined(
    `# ${say('流程总览', 'The lifecycles')}`,
    say(
      '每个流程是一台独立的 XState 状态机；它们只在引擎里相遇。一个进程结束时指明接下来是哪一个，与事项并行的流程不停止事项本身，也不改动它的期限。',
      'Each lifecycle is a machine of its own, and they meet only in the engine. A course that ends names the one that follows; what goes on beside a matter neither stops it nor touches its deadlines.',
    ),
    `## ${say('事项本身的进程', 'The matter’s own course')}`,
    overview('phase', lang),
    `## ${say('与之并行', 'Beside it')}`,
    overview('beside', lang),
    `## ${say('各流程共有的步骤', 'What the lifecycles share')}`,
    say(
      '期限届满和节假日安排每个流程都认得；其余几个事件在事项本身的进程里随时可用。',
      'A deadline that passes and a holiday notice are known to every lifecycle; the other events are possible in every state of a matter’s own course.',
    ),
    stepTable(chart, common, lang),
    ...types.map((type) => eventPart(chartWith(type), type, lang)),
  );
  return { path: pathOf(lang, 'lifecycles/index.md'), content };
}

/** A lifecycle that knows the event, one that answers it where there is one. */
const chartWith = (type: string): CheckedChart =>
  library.charts.find(({ edges }) => edges.some(({ event }) => event === type)) ?? chartFor('firstVisit');
