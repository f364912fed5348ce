import { people } from './people.ts';
import type { Sample } from './steps.ts';

/** The sample, and the same from a role that may not and from a person who is complained of. */
export function variants(sample: Sample): Sample[] {
  return [sample, { ...sample, by: people.chief }, { ...sample, by: { ...sample.by, id: 'complained-1' } }];
}
