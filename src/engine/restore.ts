import { own } from '../vocabulary/own.ts';
import { read } from '../vocabulary/reading/read.ts';
import type { Refusal } from '../vocabulary/refusals.ts';
import { refused } from './close.ts';
import { lifecycleOf } from './lifecycles.ts';
import { momentsInOneForm } from './momentsInOneForm.ts';
import { type Course, type Petition, petitionFormat, petitionSchema } from './petition.ts';
import { fault, faultsOf, faultsUnder } from './petitionFaults.ts';
import { unknownPolicy } from './policyRefusals.ts';
import { sealed } from './seal.ts';
import { sealOfFormat1 } from './sealOfFormat1.ts';
import { readStored } from './storedPetition.ts';
import type { EngineTerms, PolicyShelf } from './terms.ts';

/** A petition restored from JSON, or why it cannot be trusted. */
export type Restored =
  | { readonly accepted: true; readonly petition: Petition }
  | { readonly accepted: false; readonly refusals: readonly Refusal[] };

/**
 * Restores a petition from unknown JSON: its shape, its policy version, its states, its facts and deadlines, and its
 * seal. Whatever does not fit is refused with the place; nothing is repaired silently. A moment that was stored in another writing than the
 * engine's is the same moment, and is given in the engine's; a petition of format 1 is given in format 2. The seal is checked before,
 * as it was made. `states` names the states that take the place of ones that are gone, for a migration.
 */
export function restorePetition(
  shelf: PolicyShelf,
  json: unknown,
  states: Readonly<Record<string, string>> = {},
): Restored {
  const stored = readStored(json);
  const isOld = !stored && isOfFormat1(json);
  const parsed = stored ?? read(petitionSchema, isOld ? { ...json, format: petitionFormat } : json);
  if ('success' in parsed && !parsed.success) return refused(faultsOf(parsed.error.issues));
  const before: Petition = 'success' in parsed ? parsed.data : parsed;
  const policy = shelf.find(before.policy);
  if (!policy) return refused([unknownPolicy(before)]);
  const petition = withStates(before, states, shelf.terms(policy, []));
  const faults = faultsUnder(shelf, policy, petition, stored !== undefined);
  if (faults.length > 0) return refused(faults);
  if (!stored && sealWritten(json as Petition, isOld) !== before.seal)
    return refused([fault('seal', '内容与封签不符', 'its content does not agree with its seal')]);
  return { accepted: true, petition: petition === stored ? petition : sealed(momentsInOneForm(petition)) };
}

function isOfFormat1(json: unknown): json is object {
  return typeof json === 'object' && json !== null && (json as { format?: unknown }).format === 1;
}

/** The seal of the content as it was written, whatever states and moments are made of it. */
const sealWritten = (petition: Petition, isOld: boolean) =>
  isOld ? sealOfFormat1(petition) : sealed(petition).seal;

/** Only a state that is gone under the petition's own policy is mapped: whoever migrates a petition moves it nowhere else. */
function withStates(
  petition: Petition,
  states: Readonly<Record<string, string>>,
  terms: EngineTerms,
): Petition {
  const courses = [petition.phase, ...petition.beside];
  const mapped = courses.map((course): Course => {
    const name = `${course.lifecycle}.${course.value}`;
    const value = own(states, name);
    const known = lifecycleOf(course.lifecycle)?.under(terms).chart.states ?? {};
    const gone = !Object.hasOwn(known, course.value);
    return value !== undefined && gone ? { ...course, value } : course;
  });
  if (mapped.every((course, at) => course === courses[at])) return petition;
  const [phase, ...beside] = mapped as [Course, ...Course[]];
  return { ...petition, phase, beside };
}
