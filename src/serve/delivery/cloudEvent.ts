import type { Delivery } from '../../hosts/port/host.ts';

/** The media type of a CloudEvent as one JSON document: what is signed then has everything in it. */
export const cloudEventType = 'application/cloudevents+json';

/** An effect as a CloudEvent 1.0. `id` never repeats and never changes its content; whoever receives it drops one that they know. */
export interface CloudEvent {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: '/petitions';
  /** `petition-flow.notify`, `petition-flow.remind` … */
  readonly type: string;
  /** The petition. */
  readonly subject: string;
  readonly datacontenttype: 'application/json';
  /** The petition's `seq` when the effect was asked for. */
  readonly petitionseq: number;
  readonly data: Delivery['effect'];
}

/** A delivery as a CloudEvent. */
export function cloudEventOf({ key, petition, seq, effect }: Delivery): CloudEvent {
  return {
    specversion: '1.0',
    id: key,
    source: '/petitions',
    type: `petition-flow.${effect.type}`,
    subject: petition,
    datacontenttype: 'application/json',
    petitionseq: seq,
    data: effect,
  };
}
