import type { Terms } from '../../src/deadlines/compute.ts';
import type { ApprovalEvent, ApprovalState, Effect } from '../approvalRules.ts';

/** Where an approval stands after an event, and the effects that the event asked for; none where it was refused. */
export type Taken = readonly [state: ApprovalState, effects: readonly Effect[]];

/** One approval under way in another library. */
export interface Course {
  readonly take: (event: ApprovalEvent) => Taken | Promise<Taken>;
}

/** The general approval in another library. */
export interface Peer {
  readonly name: string;
  /** The npm package. */
  readonly library: string;
  /** What the library has no word for, so that it is left out or done by the code around it. */
  readonly cannot: string;
  /** Makes ready what all approvals share, and gives what begins one. */
  readonly prepare: (terms: Terms) => Promise<(start: ApprovalState) => Course | Promise<Course>>;
}
