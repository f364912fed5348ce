import type { CheckedChart, Edge } from '../../../src/check/chart.ts';
import { commonEvents, matterEvents } from '../../../src/vocabulary/events/everywhere.ts';
import { type RoleId, roleLabels } from '../../../src/vocabulary/roles.ts';
import type { Language } from '../../../src/vocabulary/text.ts';
import { doingWords } from './doingWords.ts';
import { guardWords } from './guardWords.ts';
import { code, joined, lines, plain, table } from './markdown.ts';
import { capital, listed, sayIn } from './page.ts';
import { ruleLink } from './ruleLinks.ts';
import { stateHeading } from './stateSection.ts';

const common: ReadonlySet<string> = new Set([...Object.keys(commonEvents), ...Object.keys(matterEvents)]);

/** Who may send an event, in the words of the plan. */
export const rolesOf = (by: readonly RoleId[], lang: Language): string =>
  listed(
    by.map((role) => roleLabels[role][lang]),
    lang,
  );

/** Steps as a table: the event, who sends it, what is asked, where it leads, what is done. */
export function stepTable(chart: CheckedChart, edges: readonly Edge[], lang: Language): string {
  const say = sayIn(lang);
  return table(
    [
      say('事件', 'event'),
      say('由谁提出', 'by'),
      say('条件', 'conditions'),
      say('到', 'to'),
      say('所做的事', 'what is done'),
      say('依据', 'rule'),
    ],
    edges.map(({ event, to, meta }) => [
      lines([
        plain(capital(meta.label, lang)),
        event === undefined ? say('（立即）', '(at once)') : code(event),
      ]),
      rolesOf(meta.by, lang),
      guardWords(chart.lifecycle, meta.when, lang),
      to === undefined ? say('不变', 'stays') : code(to),
      doingWords(meta.does, lang),
      ruleLink(meta.rule, lang),
    ]),
  );
}

/** Whether every lifecycle, or every course of a matter, has this step. */
export const isCommon = ({ event }: Edge): boolean => event !== undefined && common.has(event);

/** The steps of a lifecycle, state by state, then those that are possible in every state. */
export function stepSection(chart: CheckedChart, lang: Language): string {
  const say = sayIn(lang);
  const states = [...chart.places.values()].filter(({ own }) => own.length > 0);
  const everywhere = chart.everywhere.filter((edge) => !isCommon(edge));
  return joined(
    ...states.flatMap((place) => [`### ${stateHeading(place, lang)}`, stepTable(chart, place.own, lang)]),
    `### ${say('任何状态', 'In every state')}`,
    stepTable(chart, everywhere, lang),
    say(
      `各流程共有的步骤（期限届满、节假日安排等）见[流程总览](index.md#各流程共有的步骤)。`,
      `Steps that the lifecycles share, such as a deadline that passes, are in [the overview](index.md#what-the-lifecycles-share).`,
    ),
  ).trimEnd();
}
