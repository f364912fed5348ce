const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Characters that XML has no way to write, halves of a pair among them. */
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A text as XML has it, in an element or an attribute; what XML cannot write becomes a replacement character. */
export const xmlText = (text: string): string =>
  text.replace(unwritable, '\ufffd').replace(/[&<>"'\t\n\r]/g, (char) => entities[char] ?? char);

/** An attribute with a space before it; nothing for a value that is absent. */
export const attribute = (name: string, value: string | number | undefined): string =>
  value === undefined ? '' : ` ${name}="${xmlText(String(value))}"`;
