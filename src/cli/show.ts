import type { Language } from '../vocabulary/text.ts';
import { jsonText } from './render/clean.ts';
import type { Page } from './render/page.ts';
import { pageText } from './render/pageText.ts';
import { styleFor } from './render/style.ts';
import type { Print, Streams } from './streams.ts';

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
