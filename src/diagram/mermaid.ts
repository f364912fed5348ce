import type { Language } from '../vocabulary/text.ts';
import { askedWords } from './arrowWords.ts';
import type { Diagram, DiagramArrow, DiagramState } from './diagram.ts';
import { grouped } from './grouped.ts';

/** A diagram in Mermaid's language for statecharts, with the labels of one language. */
export function mermaidOf(diagram: Diagram, lang: Language): string {
  const ids = new Map(diagram.states.map(({ id, key }, index) => [id, `${word(key)}_${index}`]));
  const idOf = (state: string) => ids.get(state) ?? everywhereId;
  const inside = grouped(diagram.states, ({ parent }) => parent ?? '');
  const statesIn = (within: string, isParallel: boolean, indent: string): string[] =>
    (inside.get(within) ?? []).flatMap((state, index) => [
      ...(isParallel && index > 0 ? [`${indent}--`] : []),
      ...(state.initial ? [`${indent}[*] --> ${idOf(state.id)}`] : []),
      ...stateLines(state, indent),
    ]);
  const stateLines = (state: DiagramState, indent: string): string[] => {
    const declared = `${indent}state "${escaped(state.label[lang])}" as ${idOf(state.id)}`;
    const within = statesIn(state.id, state.kind === 'parallel', `${indent}  `);
    const end = state.kind === 'final' ? [`${indent}${idOf(state.id)} --> [*]`] : [];
    return within.length > 0 ? [`${declared} {`, ...within, `${indent}}`, ...end] : [declared, ...end];
  };
  const arrowLines = (arrow: DiagramArrow): string[] =>
    [arrow.to, ...(arrow.alsoTo ?? [])].map(
      (to) => `  ${idOf(arrow.from)} --> ${idOf(to)} : ${escaped(said(arrow, lang))}`,
    );
  const everywhere = diagram.everywhere.flatMap((arrow) =>
    arrow.internal ? [`  ${everywhereId} : ${escaped(said(arrow, lang))}`] : arrowLines(arrow),
  );
  const heading = lang === 'zh' ? '任何环节均可' : 'Possible in every state';
  return [
    'stateDiagram-v2',
    '  direction TB',
    ...statesIn('', diagram.kind === 'parallel', '  '),
    ...diagram.arrows.flatMap(arrowLines),
    ...(everywhere.length > 0 ? [`  state "${heading}" as ${everywhereId}`, ...everywhere] : []),
    '',
  ].join('\n');
}

const everywhereId = 'everywhere_';

/** Mermaid's ids are plain words. */
const word = (key: string): string => key.replace(/[^A-Za-z0-9_]/g, '_') || 's';

function said(arrow: DiagramArrow, lang: Language): string {
  const guards = arrow.guards.filter(({ implied }) => implied !== true);
  return `${arrow.label[lang]} ${askedWords(guards, 0, lang)}`.trim();
}

/** What has a meaning of its own to Mermaid is written by its number. */
const escaped = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/["#;:<>{}[\]%\\`*_~&|]/g, (char) => `#${char.charCodeAt(0)};`) || '#32;';
