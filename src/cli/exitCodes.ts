/** What the exit code says. A higher one hides a lower one. */
export const exitCodes = {
  /** The command has its answer; refused events are ordinary results. */
  answered: 0,
  /** With `--strict`: an event was refused. */
  refused: 1,
  /** `verify`: a store is not what its log comes to. */
  differentStore: 1,
  /** `test`: a scenario failed. */
  failedScenarios: 1,
  /** Lines that are no events, wrong usage, an unreadable file, a policy or petition that cannot stand. */
  badInput: 2,
  /** `check` found something. */
  findings: 3,
  /** A fault of the program itself. */
  fault: 4,
} as const;
