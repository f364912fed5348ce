import type { Language } from '../vocabulary/text.ts';
import { askedWords } from './arrowWords.ts';
import type { DiagramArrow, DiagramGuard } from './diagram.ts';
import { grouped } from './grouped.ts';
import { textWidth } from './textWidth.ts';

/** Which guards a picture shows. `brief`: those that tell ways of one event apart, all of them where they are few words. */
export type GuardsShown = 'all' | 'brief';

/** What each arrow asks, as it is written in the picture. */
export type AskedBy = (arrow: DiagramArrow) => string;

/** Ems that are few words. */
const few = 27;

/** What the arrows of a diagram ask, as it is written in its picture; those asked nearly everywhere are left out. */
export function askedBy(arrows: readonly DiagramArrow[], lang: Language, shown: GuardsShown): AskedBy {
  const ways = grouped(arrows, wayKey);
  return (arrow) => {
    const guards = arrow.guards.filter(({ implied }) => implied !== true);
    const all = askedWords(guards, 0, lang);
    if (shown === 'all' || textWidth(all) <= few) return all;
    const others = (ways.get(wayKey(arrow)) ?? []).filter(({ id }) => id !== arrow.id);
    const telling = guards.filter((guard) => others.some((other) => !other.guards.some(sameAs(guard))));
    return askedWords(telling, guards.length - telling.length, lang);
  };
}

const wayKey = ({ from, event }: DiagramArrow): string => JSON.stringify([from, event]);

const sameAs = (one: DiagramGuard) => (other: DiagramGuard) =>
  one.name === other.name &&
  one.not === other.not &&
  JSON.stringify(one.params) === JSON.stringify(other.params);
