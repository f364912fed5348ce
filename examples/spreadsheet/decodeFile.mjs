// The bytes of a text file as text, whichever encoding the program that wrote it chose.

const marks = [
  { encoding: 'utf-8', name: 'UTF-8（带 BOM）', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', name: 'UTF-16', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', name: 'UTF-16（大端）', bytes: [0xfe, 0xff] },
];
const guesses = [
  { encoding: 'utf-8', name: 'UTF-8' },
  { encoding: 'gb18030', name: 'GB18030' },
];

/** The text, without a byte order mark, and the name of its encoding; nothing where it is in none that is known. */
export function decodeFile(bytes) {
  const marked = marks.find((mark) => mark.bytes.every((byte, at) => bytes[at] === byte));
  for (const { encoding, name } of marked ? [marked] : guesses) {
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding: name };
    } catch {
      // Not in this one.
    }
  }
  return undefined;
}
