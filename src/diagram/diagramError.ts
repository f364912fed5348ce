import type { Text } from '../vocabulary/text.ts';

/** What is said of a definition that is no machine, and where in it. */
export class DiagramError extends Error {
  override readonly name = 'DiagramError';
  /** `place` is written as in `states.a.on.GO[0].target`; empty where the whole is meant. */
  readonly place: string;
  readonly reason: Text;

  constructor(place: string, reason: Text) {
    super(place === '' ? reason.en : `${place}: ${reason.en}`);
    this.place = place;
    this.reason = reason;
  }
}
