import type { Language, Text } from '../../../src/vocabulary/text.ts';

/** A file that is made from the machines and rules. */
export interface Page {
  /** From the root of the repository. */
  readonly path: string;
  readonly content: string;
}

/** The two languages of the site; English has the root. */
export const languages: readonly Language[] = ['en', 'zh'];

/** Where a page of the site is in a language. */
export const pathOf = (lang: Language, path: string): string =>
  lang === 'en' ? `docs/${path}` : `docs/zh/${path}`;

/** A text in a language, its first letter large. */
export function capital(label: Text, lang: Language): string {
  const said = label[lang];
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** Chooses between a Chinese and an English wording. */
export const sayIn =
  (lang: Language) =>
  (zh: string, en: string): string =>
    lang === 'zh' ? zh : en;

/** Words in a row, as the language joins them. */
export const listed = (words: readonly string[], lang: Language): string =>
  words.join(lang === 'zh' ? '、' : ', ');
