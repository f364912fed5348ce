import { effect, signal } from '@preact/signals';
import type { Language, Text } from '../../../vocabulary/text.ts';

/** Language of the page. */
export const lang = signal<Language>('zh');

/** Light or dark; what the system prefers, until somebody chooses. */
export const theme = signal<'light' | 'dark'>('light');

/** A text in the language of the page, `{0}`, `{1}` … filled in. */
export function t(text: Text, ...values: readonly (string | number)[]): string {
  return text[lang.value].replaceAll(/\{(\d)\}/g, (_, at: string) => String(values[Number(at)] ?? ''));
}

const store = 'petition-flow-inspector';

/** A page opened from disk may have no storage; then it forgets. */
function remembered(): { lang?: unknown; theme?: unknown } {
  try {
    return JSON.parse(localStorage.getItem(store) ?? '{}') as { lang?: unknown; theme?: unknown };
  } catch {
    return {};
  }
}

/** Takes over what was chosen before, else what the data or the browser says; keeps the document in step from then on. */
export function startSettings(given: Language | undefined): void {
  const known = remembered();
  const browser = navigator.language.startsWith('zh') ? 'zh' : 'en';
  lang.value = known.lang === 'zh' || known.lang === 'en' ? known.lang : (given ?? browser);
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  theme.value = known.theme === 'light' || known.theme === 'dark' ? known.theme : dark ? 'dark' : 'light';
  effect(() => {
    document.documentElement.lang = lang.value === 'zh' ? 'zh-CN' : 'en';
    document.documentElement.dataset.theme = theme.value;
  });
}

/** Remembers what was chosen. */
export function choose(change: { lang?: Language; theme?: 'light' | 'dark' }): void {
  if (change.lang) lang.value = change.lang;
  if (change.theme) theme.value = change.theme;
  try {
    localStorage.setItem(store, JSON.stringify({ lang: lang.value, theme: theme.value }));
  } catch {
    // No storage: it holds until the page is closed.
  }
}
