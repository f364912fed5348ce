import type { Instant } from '../vocabulary/instant.ts';
import type { Matter } from '../vocabulary/matter.ts';

/** What an arriving petition says of itself, in whichever event it arrives. */
export interface Arrival {
  readonly petition: string;
  readonly at: Instant;
  readonly channel: Matter['channel'];
  readonly petitioners: readonly string[];
  readonly persons: number;
  readonly anonymous: boolean;
  readonly reachable: boolean;
  readonly cause: string;
  readonly claim: string;
  readonly territory?: string | undefined;
  readonly complainedOf: { readonly persons: readonly string[]; readonly units: readonly string[] };
}

/** The matter as it stands on arrival: what is known, and nothing decided yet (`plan.3.1.1`). */
export function matterOf(arrival: Arrival): Matter {
  const { petition, at, channel, petitioners, persons, anonymous, reachable, cause, claim, complainedOf } =
    arrival;
  return {
    id: petition,
    channel,
    receivedAt: at,
    petitioners: [...petitioners],
    persons,
    anonymous,
    reachable,
    cause,
    claim,
    complainedOf: { persons: [...complainedOf.persons], units: [...complainedOf.units] },
    ...(arrival.territory === undefined ? {} : { territory: arrival.territory }),
    interested: [],
    simplified: false,
    tendencies: [],
  };
}
