import { type DeadlineKind, deadlineKindIds } from '../../policy/deadlineKinds.ts';
import { text } from '../../vocabulary/text.ts';
import type { CheckedChart, Edge } from '../chart.ts';
import { otherwiseCharted } from '../everySection.ts';
import type { Check } from '../finding.ts';
import { paramsOf } from '../symbolic/params.ts';

const enders: ReadonlySet<string> = new Set(['settleDeadline', 'dischargeDeadlines']);

const started = (charts: readonly CheckedChart[]): ReadonlySet<unknown> =>
  new Set([
    ...charts.flatMap(({ edges }) =>
      edges.flatMap(({ meta }) =>
        meta.does.filter(({ type }) => type === 'startDeadline').map(({ what }) => what),
      ),
    ),
    ...charts.flatMap(({ opening }) => opening.map((action) => paramsOf(action, '').kind)),
  ]);

/** The kinds that a step ends by name: settled, discharged, or lapsed where its guard names the kind. */
function endedBy({ meta }: Edge): unknown[] {
  const named = meta.does.filter(({ type }) => enders.has(type)).map(({ what }) => what);
  const lapsing = meta.does.some(({ type }) => type === 'lapseDeadline');
  const lapsed = meta.when.map(({ params }) => (params as { kind?: DeadlineKind } | undefined)?.kind);
  return lapsing ? [...named, ...lapsed] : named;
}

const endedIn = (charts: readonly CheckedChart[]): ReadonlySet<unknown> =>
  new Set(charts.flatMap(({ edges }) => edges.flatMap(endedBy)));

/** A kind of deadline that nothing starts, or that is started and that no step ends by its name. */
export const idleDeadlineKind: Check = {
  id: 'PF303',
  name: 'idle-deadline-kind',
  severity: 'warning',
  category: 'deadlines',
  title: text('期限种类未用全', 'deadline kind not used in full'),
  fix: text(
    '在应承担该义务之处起算，在义务履行之处了结',
    'start it where the duty begins and settle it where the duty is done',
  ),
  find: (library) => {
    const { charts } = library;
    const begun = started(charts);
    const ended = endedIn(charts);
    // What starts only with a section that this body leaves out is not idle: its start and its end stand there.
    const elsewhere = otherwiseCharted(library).flat();
    const begunElsewhere = started(elsewhere);
    const endedElsewhere = endedIn(elsewhere);
    return deadlineKindIds
      .filter((kind) =>
        begun.has(kind) ? !ended.has(kind) : !(begunElsewhere.has(kind) && endedElsewhere.has(kind)),
      )
      .map((deadline) => ({
        place: { deadline },
        reason: begun.has(deadline)
          ? text('已起算，但没有步骤了结它', 'it is started, but no step settles it')
          : text('没有步骤起算它', 'no step starts it'),
      }));
  },
};
