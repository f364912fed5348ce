import { people } from '../intake/people.ts';
import { byUnit, earlier, receive } from '../repeatVisit/happenings.ts';

const against = { complainedOf: { persons: ['commissioner-2'], units: ['brigade-1'] } };
const stranger = { ...people.commissioner, id: 'commissioner-2' };

/** Events that reach every step of a repeat visit, and every guard both ways. */
export const samples = {
  inputs: [],
  openers: [
    receive([earlier.otherClaim]),
    receive([earlier.reexamined], { newFacts: true }),
    receive([earlier.inHand]),
    receive([earlier.inHand], { reachable: false }),
    receive([earlier.inHand], against),
    receive([earlier.notDispatched]),
    receive([earlier.remedyOpen]),
    receive([earlier.reexamined]),
    receive([earlier.ended]),
    receive([earlier.inHand], { by: people.superior }),
    receive([earlier.inHand], { ...against, by: stranger }),
    receive([earlier.inHand], { channel: 'visit', persons: 5, recordedBy: 'clerk-1' }),
    receive([earlier.inHand], { petitioners: [] }),
    receive([earlier.ofTwo], { petitioners: ['petitioner-1', 'petitioner-2'], persons: 2 }),
    receive([earlier.inHand], { channel: 'telephone' }),
    receive([earlier.inHand], { channel: 'fax' }),
  ],
  events: [
    byUnit,
    { ...byUnit, by: people.otherResponsible },
    { ...byUnit, by: people.commissioner },
    { ...byUnit, by: stranger },
    { type: 'intake.withdraw', by: people.petitioner },
    { type: 'intake.withdraw', by: people.stranger, reason: '问题已解决' },
  ],
};
