/** A guard other than `unitNotComplainedOf` that keeps a matter from a unit that it complains of. */
export interface Vouching {
  readonly guard: string;
  readonly reason: string;
}

/** Guards that vouch for the unit that an event names. */
export const vouching: readonly Vouching[] = [
  {
    guard: 'unitAsSigned',
    reason: 'The unit is the one signed for, which was proposed or named anew under unitNotComplainedOf.',
  },
];
