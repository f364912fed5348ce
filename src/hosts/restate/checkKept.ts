import type { Engine } from '../../engine/createEngine.ts';
import { checkPolicies } from '../host/policiesAtStart.ts';
import type { Reading } from './reading.ts';

/**
 * Throws a HostFault where going on would lose something: a newer library has kept petitions, or open ones need a policy version that the engine
 * does not have.
 */
export async function checkKept(
  reading: Pick<Reading, 'checkFormats' | 'policies'>,
  engine: Engine<string>,
): Promise<void> {
  await reading.checkFormats();
  await checkPolicies(reading, engine.policies);
}
