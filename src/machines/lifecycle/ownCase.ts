/** What opens a petition: whoever it comes to takes it in, and nothing is known of it before. */
const takingIn: ReadonlySet<string> = new Set([
  'intake.receive',
  'repeat.receive',
  'referral.receive',
  'group.arrive',
  'capital.request',
  'reviewCase.request',
]);

/** What sends a petition where it belongs. */
const sendingOn: ReadonlySet<string> = new Set([
  'intake.assess',
  'intake.redirect',
  'intake.leaveBelow',
  'intake.passDown',
  'intake.leadToProcedure',
]);

/** What nobody waits with, whoever is complained of: danger, and what happens at the premises. */
const atOnce = /^(disorder\.|urgent\.(find|contain)$|matter\.reportUrgent$)/;

/**
 * Whether whoever stands above an office that the petition complains of does something in its place: `only` they, or they `too` where the
 * office decides nothing of the matter; nobody where a petition comes in (`reg.28`, `reg.30`).
 */
export function doneInstead(type: string): 'only' | 'too' | undefined {
  if (takingIn.has(type)) return undefined;
  return sendingOn.has(type) || atOnce.test(type) ? 'too' : 'only';
}
