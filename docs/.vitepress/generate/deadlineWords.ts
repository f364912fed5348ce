import type { CheckedChart } from '../../../src/check/chart.ts';
import { fieldOf, paramsOf } from '../../../src/check/symbolic/params.ts';
import type { DeadlineKind } from '../../../src/policy/deadlineKinds.ts';
import { fireRescueBureau } from '../../../src/policy/fireRescueBureau.ts';
import { housingBureau } from '../../../src/policy/housingBureau.ts';
import { regulations2022 } from '../../../src/policy/regulations2022.ts';
import type { Policy, PolicyTerm } from '../../../src/policy/schema.ts';
import { type RoleId, roleLabels } from '../../../src/vocabulary/roles.ts';
import { type Language, text } from '../../../src/vocabulary/text.ts';
import { library } from './library.ts';
import { listed } from './page.ts';

/** The shipped policies, the base first. */
export const policies: readonly Policy[] = [regulations2022, fireRescueBureau, housingBureau];

const units = {
  calendarDays: text('日', 'days'),
  workingDays: text('个工作日', 'working days'),
} as const;

/** How long a deadline is, in days. */
export function termWords({ term: { n, unit } }: PolicyTerm, lang: Language): string {
  const name = units[unit][lang];
  return lang === 'zh' ? `${n}${name}` : `${n} ${n === 1 ? name.replace(/s$/, '') : name}`;
}

/** What happens to a last day that is a day off. */
export const rollOverWords = {
  none: text('不顺延', 'does not move'),
  'any-day-off': text('休息日顺延', 'moves from any day off'),
  'statutory-holiday': text('法定节假日顺延', 'moves from a statutory holiday'),
} as const satisfies Record<PolicyTerm['rollOver'], unknown>;

const byCase = text('由个案确定', 'named by the case');

/** An action that starts a deadline, with the kind where the step says it. */
interface Start {
  readonly action: object;
  readonly kind: string | undefined;
}

const startsIn = ({ opening, edges }: CheckedChart): readonly Start[] =>
  [
    ...opening.map((action): Start => ({ action, kind: undefined })),
    ...edges.flatMap(({ actions, meta }) =>
      actions.map((action, index): Start => ({ action, kind: meta.does[index]?.what })),
    ),
  ].filter(({ action }) => (action as { readonly type?: string }).type === 'startDeadline');

function ownersIn(chart: CheckedChart, kind: DeadlineKind): (RoleId | undefined)[] {
  return startsIn(chart)
    .map(({ action, kind: said }) => ({ said, params: paramsOf(action, '') }))
    .filter(({ said, params }) => (said ?? params.kind) === kind)
    .map(({ params }) => {
      const role = fieldOf(params.owner, 'role');
      // A value that only a case has is no text.
      return typeof role === 'string' ? (role as RoleId) : undefined;
    });
}

/** Who owes a duty of this kind, or holds the right, in a lifecycle. */
export function ownerWords(charts: readonly CheckedChart[], kind: DeadlineKind, lang: Language): string {
  const owners = [...new Set(charts.flatMap((chart) => ownersIn(chart, kind)))];
  return listed(
    owners.map((role) => (role === undefined ? byCase[lang] : roleLabels[role][lang])),
    lang,
  );
}

/** The same over every lifecycle. */
export const ownerAnywhere = (kind: DeadlineKind, lang: Language): string =>
  ownerWords(library.charts, kind, lang);
