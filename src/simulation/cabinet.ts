/**
 * Where petitions lie as texts while nothing happens to them. A name is put in once and taken out once before it is put in again;
 * what is taken out is to the character what was put in.
 */
export interface Cabinet {
  /** Puts a text away under a name. */
  put(name: string, text: string): void;
  /** Takes the text of a name out. */
  take(name: string): string;
}
