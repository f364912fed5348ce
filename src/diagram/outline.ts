/** A machine or one of its states as it was read, from a chart or from JSON. */
export interface Outline {
  readonly key: string;
  /** Dotted path below the machine; `''` for the machine itself. */
  readonly id: string;
  readonly type: 'atomic' | 'compound' | 'parallel' | 'final' | 'history';
  /** Id of the state inside in which it begins. */
  readonly initial: string | undefined;
  readonly history: 'shallow' | 'deep' | undefined;
  readonly meta: unknown;
  /** In the order in which the machine looks at them; those that are taken at once have the event `''`. */
  readonly transitions: readonly OutlineTransition[];
  readonly children: readonly Outline[];
}

/** A transition as it was read. */
export interface OutlineTransition {
  readonly event: string;
  /** Ids of the states that it leads to; none where the state stays. */
  readonly targets: readonly string[];
  readonly guard: unknown;
  readonly reenter: boolean;
  readonly meta: unknown;
}

/** The id of a state by its keys; a dot in a key is written `\.`, as XState has it. */
export const idOfPath = (path: readonly string[]): string =>
  path.map((key) => key.replace(/[\\.]/g, '\\$&')).join('.');
