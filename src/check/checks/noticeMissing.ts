import { text } from '../../vocabulary/text.ts';
import type { CheckedChart, Edge } from '../chart.ts';
import type { Check, Found } from '../finding.ts';

const tells = ({ meta }: Edge) => meta.does.some(({ type }) => type === 'tell');
const extends_ = ({ meta }: Edge) => meta.does.some(({ type }) => type === 'extendDeadline');

/** Where a way leads that ends the matter without a notice, through choices too; nothing where there is none. */
function silentEnd({ places }: CheckedChart, edge: Edge, seen: readonly string[] = []): string | undefined {
  if (tells(edge) || edge.to === undefined || seen.includes(edge.to)) return undefined;
  const place = places.get(edge.to);
  if (place?.kind === 'final') return place.end?.handOff ? undefined : place.name;
  if (place?.kind !== 'choice') return undefined;
  const ends = place.own.map((way) => silentEnd({ places } as CheckedChart, way, [...seen, place.name]));
  return ends.find((end) => end !== undefined);
}

function silences(chart: CheckedChart): Found[] {
  if (chart.lifecycle.place !== 'phase') return [];
  return chart.edges.flatMap((edge): Found[] => {
    const { place, event } = edge;
    if (extends_(edge) && !tells(edge))
      return [
        {
          place,
          reason: text('延长期限而未告知信访人', 'it extends a deadline and does not tell the petitioner'),
        },
      ];
    if (event === undefined) return [];
    const end = silentEnd(chart, edge);
    if (end === undefined) return [];
    return [
      {
        place,
        reason: text(
          `结束于“${end}”而未告知信访人`,
          `it ends the matter in ${end} and does not tell the petitioner`,
        ),
      },
    ];
  });
}

/** A step that ends a matter or extends a deadline and tells the petitioner nothing (safeguard 1). */
export const noticeMissing: Check = {
  id: 'PF402',
  name: 'notice-missing',
  severity: 'error',
  category: 'safeguards',
  title: text('未告知信访人', 'notice missing'),
  fix: text(
    '在该步骤中用 tell 告知理由和救济途径',
    'tell the petitioner in that step, with the reason and the remedy',
  ),
  find: ({ charts }) => charts.flatMap(silences),
};
