/** Where in a machine something stands: the state's id and, for a transition, the event it answers to. */
export interface Place {
  readonly machineId: string;
  readonly stateId: string;
  /** Event descriptor as written; `''` for an `always` transition; absent for what is not a transition. */
  readonly event?: string;
  /** The part of the state that holds it. */
  readonly part: 'state' | 'entry' | 'exit' | 'initial' | 'actions' | 'guard' | 'context';
}

/** What can be refused when a machine is compiled. */
export type UnsupportedFeature =
  | 'invoke'
  | 'after'
  | 'history'
  | 'spawn'
  | 'send'
  | 'cancel'
  | 'delayed-raise'
  | 'unknown-action'
  | 'unknown-guard'
  | 'guard-not-implemented'
  | 'circular-guard'
  | 'conflicting-targets'
  | 'invalid-state';

/** Thrown by `compile`, and by a step that meets a refused action only while it runs, with the place named. */
export class UnsupportedMachineError extends Error {
  override readonly name = 'UnsupportedMachineError';
  readonly feature: UnsupportedFeature;
  readonly place: Place;

  constructor(feature: UnsupportedFeature, place: Place, detail: string) {
    super(`${detail} (${feature}, ${describePlace(place)})`);
    this.feature = feature;
    this.place = place;
  }
}

/** Why a step could not be made. */
export type SteppingErrorCode =
  | 'unknown-state'
  | 'guard-threw'
  | 'too-many-microsteps'
  | 'no-context'
  | 'no-actor';

/** Thrown by a step: a value the machine does not have, a guard that throws, a loop that never settles, an actor asked for. */
export class SteppingError extends Error {
  override readonly name = 'SteppingError';
  readonly code: SteppingErrorCode;

  constructor(code: SteppingErrorCode, message: string, options?: { cause: unknown }) {
    super(message, options);
    this.code = code;
  }
}

/** The place in words: machine, state, and the event where there is one. */
function describePlace(place: Place): string {
  const state = `${place.part} of state '${place.stateId}' in machine '${place.machineId}'`;
  if (place.event === undefined) return state;
  return `${state}, ${place.event === '' ? 'always' : `event '${place.event}'`}`;
}
