/** A guard that holds until a certain event is taken, and never after it. */
export interface SettledFact {
  readonly lifecycle: string;
  readonly guard: string;
  readonly until: string;
  readonly reason: string;
}

/** Facts that the search for what is owed follows along a path; any other guard on facts is taken to go either way. */
export const settledFacts: readonly SettledFact[] = [
  {
    lifecycle: 'superiorReferral',
    guard: 'notYetRegistered',
    until: 'referral.register',
    reason:
      'Registering gives the matter its number, which it keeps; the guard asks for a matter without one.',
  },
];
