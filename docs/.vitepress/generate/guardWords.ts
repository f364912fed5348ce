import type { AnyLifecycle } from '../../../src/engine/lifecycles.ts';
import type { GuardData } from '../../../src/machines/lifecycle/chart.ts';
import type { Language } from '../../../src/vocabulary/text.ts';
import { lines, plain } from './markdown.ts';
import { capital } from './page.ts';

/** Asked of nearly every step, and said once for all: who may send it, and that they have no interest. */
const everywhere: ReadonlySet<string> = new Set(['by', 'noInterest']);

/** What a step asks, a line for each guard. */
export function guardWords({ conditions }: AnyLifecycle, when: readonly GuardData[], lang: Language): string {
  const asked = when.filter(({ type }) => !everywhere.has(type));
  return lines(
    asked.map(({ type, not }) => {
      const condition = conditions[type];
      const said = condition ? capital(condition.label, lang) : type;
      if (!not) return plain(said);
      return lang === 'zh' ? `非“${plain(said)}”` : `Not: ${plain(condition?.label.en ?? type)}`;
    }),
  );
}
