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

/** The same labels, known by the ids that they are of: declarations write nothing else. */
export function labelsOf<Id extends string>(labels: Readonly<Record<Id, Text>>): Readonly<Record<Id, Text>> {
  return labels;
}

/** A name that has no label is called by itself, in both languages. */
export function asWritten(name: string): Text {
  return text(name, name);
}
