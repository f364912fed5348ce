import { expect, test } from 'vitest';
import { ByteLines } from '../../src/exchange/byteLines.ts';

const bytes = (words: string) => new TextEncoder().encode(words);
const written = (line: Uint8Array | undefined) => (line ? new TextDecoder().decode(line) : line);

function cut(chunks: readonly string[], limit = 10) {
  const lines = new ByteLines(limit);
  return [...chunks.flatMap((chunk) => lines.take(bytes(chunk))), ...lines.rest()].map(written);
}

test('bytes are cut into lines wherever the chunks end', () => {
  expect(cut(['a\nb', 'c', '\n\nd'])).toEqual(['a', 'bc', '', 'd']);
  expect(cut(['a\n'])).toEqual(['a']);
  expect(cut([])).toEqual([]);
});

test('a line that is too long is told in its place, and the next is read', () => {
  expect(cut(['12345', '67890', '1\nnext\n'])).toEqual([undefined, 'next']);
  expect(cut(['1234567890\n', '12345678901'])).toEqual(['1234567890', undefined]);
});
