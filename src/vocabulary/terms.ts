/** How a petition reaches the body (来信, 网信, 来电, 来访, 传真: `reg.17`). */
export const channels = ['letter', 'online', 'telephone', 'visit', 'fax'] as const;

/** What became of an organ whose powers another goes on with (`reg.24`). */
export const organChanges = ['split', 'merged', 'dissolved'] as const;
export type Channel = (typeof channels)[number];

/** What a petition asks for; it decides the procedure and the term (`reg.29` to `reg.31.6`). */
export const matterKinds = ['suggestion', 'report', 'ledElsewhere', 'claim'] as const;
export type MatterKind = (typeof matterKinds)[number];

/** How heavy a matter is (`plan.3.2.1`). */
export const classifications = ['general', 'complex'] as const;
export type Classification = (typeof classifications)[number];

/** How a superior organ passes a matter on (`plan.3.1.3`). */
export const referralForms = ['assigned', 'forwarded', 'telephoned'] as const;

/** What the written reply says of the request (`reg.31.6`). */
export const replyOutcomes = ['supported', 'explained', 'notSupported'] as const;

/** What a review or re-examination says of the opinion before it (`reg.35.2`, `reg.36.2`). */
export const reviewOutcomes = ['upheld', 'changed', 'sentBack'] as const;

/** How a deadline stands; `discharged`: the duty fell away, or the right was not used. */
export const deadlineStates = ['running', 'suspended', 'met', 'missed', 'discharged'] as const;
export type DeadlineState = (typeof deadlineStates)[number];

/** How a matter is passed on: for the receiver to handle, or with a last day and a report back (`reg.22`). */
export const passingModes = ['transfer', 'assign'] as const;

/** Why a matter is on the list of a special period (`plan.3.4`). */
export const periodGrounds = ['notConcluded', 'tendency'] as const;
export type PeriodGround = (typeof periodGrounds)[number];

/** The two levels on which an opinion is looked at by another organ (`reg.35.1`, `reg.36.1`). */
export const reviewLevels = ['review', 'reexamination'] as const;
export type ReviewLevel = (typeof reviewLevels)[number];

/** What the opinion of a reviewing organ does to the one before it: revoked, it is made anew or not. */
export const caseOutcomes = ['uphold', 'change', 'revokeRedo', 'revokeOnly'] as const;
export type CaseOutcome = (typeof caseOutcomes)[number];

/** What was at fault in an opinion that is revoked. */
export const caseFaults = ['facts', 'law', 'procedure', 'competence'] as const;
