/** Ways in which a petition arrives. */
export const arrivalKinds = [
  'letter',
  'online',
  'telephone',
  'visit',
  'repeat',
  'twin',
  'assigned',
  'forwarded',
  'telephoned',
  'group',
  'capital',
] as const;
/** One way in which a petition arrives; a `twin` raises again, unnoticed, what the same person raised shortly before. */
export type ArrivalKind = (typeof arrivalKinds)[number];

/** Slips that an engine has to refuse. */
export const mistakeKinds = [
  'wrongRole',
  'notNow',
  'outOfOrder',
  'duplicate',
  'malformed',
  'misspelt',
  'unknownPetition',
  'early',
] as const;
/** One kind of slip. */
export type MistakeKind = (typeof mistakeKinds)[number];
