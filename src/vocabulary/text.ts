/** A short text in the two languages of the library; Chinese holds the term of art. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** Languages in which labels, messages and reports can be had. */
export type Language = keyof Text;

/** Writes a text in both languages, Chinese first. */
export function text(zh: string, en: string): Text {
  return { zh, en };
}

/** A name that has no label is called by itself, in both languages. */
export function asWritten(name: string): Text {
  return text(name, name);
}
