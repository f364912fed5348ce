/** What a letter states that opens a petition, for the examples of documents. */
export const arrival = {
  type: 'intake.receive',
  channel: 'letter',
  petitioners: ['petitioner-1'],
  persons: 1,
  anonymous: false,
  reachable: true,
  cause: 'inspection',
  claim: 'compensation',
  complainedOf: { persons: [], units: [] },
} as const;
