const quote = 0x22;
const backslash = 0x5c;
const open = 0x7b;
const close = 0x7d;

/**
 * The rows of `{"rows":[{…},{…}]}` as they come in, so that an answer of any length takes the room of one row. Rows are flat: text, numbers,
 * null. Throws where the stream ends within a row or without the end of the list.
 */
export async function* jsonRows<Row>(body: AsyncIterable<Uint8Array>): AsyncGenerator<Row> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let rest = '';
  let depth = 0;
  let start = 0;
  let inText = false;
  let escaped = false;
  for await (const bytes of body) {
    const more = decoder.decode(bytes, { stream: true });
    let at = rest.length;
    rest += more;
    for (; at < rest.length; at += 1) {
      const code = rest.charCodeAt(at);
      if (inText) {
        if (escaped) escaped = false;
        else if (code === backslash) escaped = true;
        else if (code === quote) inText = false;
      } else if (code === quote) inText = true;
      else if (code === open) {
        depth += 1;
        if (depth === 2) start = at;
      } else if (code === close) {
        depth -= 1;
        if (depth === 1) {
          yield JSON.parse(rest.slice(start, at + 1)) as Row;
          rest = rest.slice(at + 1);
          at = -1;
        }
      }
    }
  }
  if (depth !== 0 || inText || !rest.endsWith(']}')) throw new Error('the answer was cut off');
}
