import { roleLabels } from '../vocabulary/roles.ts';
import type { Language } from '../vocabulary/text.ts';
import type { DiagramArrow, DiagramGuard } from './diagram.ts';

const words = {
  zh: {
    not: (guard: string) => `非“${guard}”`,
    more: (count: number, others: boolean) => `${others ? '另有 ' : ''}${count} 个条件`,
    and: '；',
    or: '或',
    by: '由',
    rule: '依据',
    comma: '、',
  },
  en: {
    not: (guard: string) => `not: ${guard}`,
    more: (count: number, others: boolean) =>
      `${count}${others ? ' more' : ''} condition${count === 1 ? '' : 's'}`,
    and: '; ',
    or: 'or',
    by: 'by',
    rule: 'rule',
    comma: ', ',
  },
} as const;

const guardWords = ({ name, not, label }: DiagramGuard, lang: Language): string => {
  const said = label?.[lang] ?? name;
  return not ? words[lang].not(said) : said;
};

/** Guards as they are written in a picture, in brackets as statecharts have it; how many more there are, where some are left out. */
export function askedWords(guards: readonly DiagramGuard[], more: number, lang: Language): string {
  const said = guards.map((guard) => guardWords(guard, lang));
  if (more > 0) said.push(words[lang].more(more, said.length > 0));
  return said.length === 0 ? '' : `[${said.join(words[lang].and)}]`;
}

/** The word between two ways to take the same step. */
export const orWord = (lang: Language): string => words[lang].or;

/** Everything that an arrow says, in one sentence for a tooltip or a screen reader. */
export function arrowSentence(
  arrow: DiagramArrow,
  lang: Language,
  nameOf: (state: string) => string,
): string {
  const { by, and, rule, comma } = words[lang];
  const { label, event, from, to, internal } = arrow;
  const parts = (arrow.by ?? []).map((role) => roleNames.get(role)?.[lang] ?? role);
  const asked = arrow.guards.map((guard) => guardWords(guard, lang)).join(and);
  return [
    event === '' || event === label[lang] ? label[lang] : `${label[lang]} (${event})`,
    internal ? '' : `${nameOf(from)} → ${nameOf(to)}`,
    parts.length > 0 ? `${by}${lang === 'en' ? ' ' : ''}${parts.join(comma)}` : '',
    asked === '' ? '' : `[${asked}]`,
    arrow.rule === undefined ? '' : `${rule} ${arrow.rule}`,
  ]
    .filter((part) => part !== '')
    .join(lang === 'zh' ? '，' : ', ');
}

const roleNames = new Map(Object.entries(roleLabels));
