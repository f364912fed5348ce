import type { Language } from '../vocabulary/text.js';
import { jsonText } from './render/clean.js';
import type { Page } from './render/page.js';
import { pageText } from './render/pageText.js';
import { styleFor } from './render/style.js';
import type { Print, Streams } from './streams.js';

/** Prints an answer: its data with `--json`, else its page. */
export type Show = (data: object, page: (lang: Language) => Page) => Promise<void>;

/** How answers are printed on these streams. */
export function showOn(
  { stdout, env }: Streams,
  print: Print,
  { lang, json }: { readonly lang: Language; readonly json: boolean },
): Show {
  return (data, page) => print(json ? jsonText(data) : pageText(page(lang), styleFor(stdout, env), lang));
}
