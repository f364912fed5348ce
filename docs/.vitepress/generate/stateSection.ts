import type { CheckedChart, Place } from '../../../src/check/chart.ts';
import { standings } from '../../../src/check/standings.ts';
import { lifecycleLabel } from '../../../src/engine/labels.ts';
import { type DeadlineKind, deadlineKinds } from '../../../src/policy/deadlineKinds.ts';
import { type RoleId, roleLabels } from '../../../src/vocabulary/roles.ts';
import { type Language, text } from '../../../src/vocabulary/text.ts';
import { handedTo, library } from './library.ts';
import { code, lines, linkTo, plain, table } from './markdown.ts';
import { capital, listed, sayIn } from './page.ts';
import { ruleLink } from './ruleLinks.ts';

const kinds = {
  waiting: text('等待', 'waits'),
  choice: text('即时判断', 'decided at once'),
  unopened: text('尚未开立', 'before the opening'),
  final: text('终结', 'end'),
} as const;

/** The heading of a state's steps. */
export const stateHeading = ({ name, meta }: Place, lang: Language): string =>
  `${capital(meta.label, lang)} (\`${name}\`)`;

/** Deadlines that some way to the state leaves owed, in the order of the plan. */
function owedIn(chart: CheckedChart, name: string, lang: Language): string {
  const here = (standings(library).get(chart) ?? []).filter(({ place }) => place.name === name);
  const owed = new Set(here.flatMap((standing) => standing.owed.map(({ kind }) => kind)));
  const known = (Object.keys(deadlineKinds) as DeadlineKind[]).filter((kind) => owed.has(kind));
  return lines(known.map((kind) => `${plain(deadlineKinds[kind].label[lang])} ${code(kind)}`));
}

/** The parts that can move it on, those of every state left aside. */
function turnOf({ own }: Place, lang: Language): string {
  const parts = new Set(own.flatMap(({ meta }) => meta.by as readonly RoleId[]));
  return listed(
    [...parts].map((role) => roleLabels[role][lang]),
    lang,
  );
}

function next(chart: CheckedChart, name: string, lang: Language): string {
  const links = handedTo(chart, name).map((to) => `[${lifecycleLabel(to)[lang]}](${to}.md)`);
  return links.length === 0 ? '' : ` → ${listed(links, lang)}`;
}

/** The states of a lifecycle: whose turn it is, and what is owed there. */
export function stateSection(chart: CheckedChart, lang: Language): string {
  const say = sayIn(lang);
  const places = [...chart.places.values()];
  const rows = places.map((place) => {
    const title = capital(place.meta.label, lang);
    const steps = place.own.length > 0;
    const shown = steps ? linkTo(plain(title), '', stateHeading(place, lang)) : plain(title);
    return [
      `${shown} ${code(place.name)}`,
      kinds[place.kind][lang] + next(chart, place.name, lang),
      turnOf(place, lang),
      place.kind === 'final' ? '' : owedIn(chart, place.name, lang),
      ruleLink(place.meta.rule, lang),
    ];
  });
  return table(
    [
      say('状态', 'state'),
      say('性质', 'kind'),
      say('由谁办', 'whose turn'),
      say('可能欠着的期限', 'deadlines that may be owed'),
      say('依据', 'rule'),
    ],
    rows,
  );
}
