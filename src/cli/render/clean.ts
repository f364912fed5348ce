// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const unsafe = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g;

const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Text that comes from an input, so that it cannot steer a terminal or turn the direction of writing. */
export function clean(words: string): string {
  return words.replace(unsafe, escaped);
}

/** One JSON document for a terminal or a pipe; the same characters are escaped as JSON has it. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replace(unsafe, (character) => (character === '\n' ? character : escaped(character)))}\n`;
}
