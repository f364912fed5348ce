import { SteppingError } from './errors.js';

/** Stands where XState passes `self` and `system`: a step has no actor, so any use of it is refused. */
export const absentActor: unknown = new Proxy(Object.freeze({}), {
  get(_target, property) {
    throw new SteppingError('no-actor', `A step has no actor to ask for '${String(property)}'`);
  },
});

/** Stands where XState passes `spawn`: a step starts no actors. */
export function refuseSpawn(): never {
  throw new SteppingError('no-actor', 'A step starts no actors');
}
