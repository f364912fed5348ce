import { isNestedTooDeeply, mostLevels } from '../vocabulary/nesting.ts';
import { type Text, text } from '../vocabulary/text.ts';

/** What was parsed, or what is wrong with it. */
export type Parsed =
  | { readonly value: unknown }
  | { readonly code: 'not-json' | 'too-deep'; readonly fault: Text };

/** Browsers and Node have it; the language itself does not name it. */
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/** Bytes as text in UTF-8 without its byte order mark; undefined where they are no UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** The engine's message without its excerpt of the input: an excerpt could hold what nobody else should read. */
function position(error: unknown): string {
  return (error as Error).message.replace(/, (?:\.\.\.)?".*$/s, '').slice(0, 120);
}

const tooDeep: Parsed = {
  code: 'too-deep',
  fault: text(`嵌套超过 ${mostLevels} 层`, `nested more than ${mostLevels} levels deep`),
};

/** Parses JSON; a fault says what is wrong and where. */
export function parseText(written: string): Parsed {
  try {
    const value: unknown = JSON.parse(written);
    return isNestedTooDeeply(value) ? tooDeep : { value };
  } catch (error) {
    const where = position(error);
    return { code: 'not-json', fault: text(`不是 JSON：${where}`, `no JSON: ${where}`) };
  }
}

/** Parses bytes as JSON in UTF-8; a fault says what is wrong and where. */
export function parseJson(bytes: Uint8Array): { readonly value: unknown } | { readonly fault: Text } {
  const written = decodeUtf8(bytes);
  if (written === undefined)
    return { fault: text('不是 UTF-8 编码，请转存为 UTF-8', 'no UTF-8: save it as UTF-8') };
  return parseText(written);
}
