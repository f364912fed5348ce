import type { CoverageReport, Reached } from '../../coverage/report.ts';
import { layOut } from '../../diagram/layOut.ts';
import { diagramOfLifecycle } from '../../diagram/ofLifecycle.ts';
import { svgOf } from '../../diagram/svg.ts';
import { xmlText } from '../../diagram/xmlText.ts';
import type { AnyLifecycle } from '../../engine/lifecycles.ts';
import type { Language } from '../../vocabulary/text.ts';
import type { CoverageWords } from './coverageWords.ts';

interface Counted {
  readonly count: number;
  readonly excluded: boolean;
}

/** A step's name by its arrow: `inHand/handling.report/1` is `handling.inHand.handling.report[2]` where there are several. */
function stepsByArrow(arrows: readonly string[], lifecycle: string): ReadonlyMap<string, string> {
  const stem = (arrow: string) => arrow.slice(0, arrow.lastIndexOf('/'));
  return new Map(
    arrows.map((arrow) => {
      const [state = '', event = '', index = '0'] = arrow.split('/');
      const several = arrows.filter((one) => stem(one) === stem(arrow)).length > 1;
      const parts = [lifecycle, state === '' ? '*' : state, ...(event === '' ? [] : [event])];
      return [arrow, parts.join('.') + (several ? `[${Number(index) + 1}]` : '')];
    }),
  );
}

/** A lifecycle's picture, its states and arrows coloured by what was reached, with the count as a tooltip. */
export async function pictureOf(
  lifecycle: AnyLifecycle,
  report: CoverageReport,
  lang: Language,
  say: CoverageWords,
): Promise<string> {
  const diagram = diagramOfLifecycle(lifecycle);
  const counted = countsOf(report);
  const arrows = stepsByArrow(
    [...diagram.arrows, ...diagram.everywhere].map(({ id }) => id),
    lifecycle.id,
  );
  const marks = { states: {} as Record<string, string[]>, arrows: {} as Record<string, string[]> };
  const tips = new Map<string, string>();
  const note = (kind: 'states' | 'arrows', id: string, measure: string, name: string) => {
    const { count, excluded } = counted.get(`${measure} ${name}`) ?? { count: 0, excluded: true };
    if (!excluded) marks[kind][id] = [count > 0 ? 'covered' : 'uncovered'];
    tips.set(`${kind} ${id}`, excluded ? say.excluded : say.taken(count));
  };
  for (const { id } of diagram.states) note('states', id, 'states', `${lifecycle.id}.${id}`);
  for (const [arrow, name] of arrows) note('arrows', arrow, 'transitions', name);
  const title = `${say.title}: ${lifecycle.label[lang]}`;
  const svg = svgOf(await layOut(diagram, { lang }), { marks, title, id: lifecycle.id });
  return svg.replace(/<g\b[^>]*\bdata-(state|arrow)="([^"]*)"[^>]*>/g, (tag, kind: string, id: string) => {
    const tip = tips.get(`${kind}s ${id}`);
    return tip === undefined ? tag : `${tag}<title>${xmlText(`${id.replace(/^\//, '')}: ${tip}`)}</title>`;
  });
}

function countsOf({ items, excluded }: CoverageReport): ReadonlyMap<string, Counted> {
  const key = ({ measure, name }: Pick<Reached, 'measure' | 'name'>) => `${measure} ${name}`;
  return new Map<string, Counted>([
    ...items.map((item) => [key(item), { count: item.count, excluded: false }] as const),
    ...excluded.map(({ item }) => [key(item), { count: 0, excluded: true }] as const),
  ]);
}
