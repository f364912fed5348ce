import type { Language } from '../vocabulary/text.ts';
import type { Diagram } from './diagram.ts';

/** A picture's title, and what it shows in words. */
export function pictureTexts(diagram: Diagram, lang: Language): { title: string; description: string } {
  const { id, label, states, arrows, everywhere } = diagram;
  const title = label[lang] === id ? id : `${label[lang]} (${id})`;
  const named = (those: typeof states) => those.map((state) => state.label[lang]);
  const first = named(states.filter(({ initial, parent }) => initial && parent === undefined));
  const last = named(states.filter(({ kind, parent }) => kind === 'final' && parent === undefined));
  const steps = arrows.length;
  const parts =
    lang === 'zh'
      ? [
          `状态图：${states.length} 个状态，${steps} 个转换`,
          everywhere.length > 0 ? `另有任何环节均可的 ${everywhere.length} 个` : '',
          first.length > 0 ? `从“${first.join('、')}”开始` : '',
          last.length > 0 ? `终于“${last.join('”“')}”` : '',
        ]
      : [
          `Statechart of ${states.length} states and ${steps} transitions`,
          everywhere.length > 0 ? `with ${everywhere.length} more that are possible in every state` : '',
          first.length > 0 ? `begins in: ${first.join(', ')}` : '',
          last.length > 0 ? `ends in: ${last.join('; ')}` : '',
        ];
  const said = parts.filter((part) => part !== '').join(lang === 'zh' ? '；' : '; ');
  return { title, description: `${said}${lang === 'zh' ? '。' : '.'}` };
}
