import { createCalendar } from '../../calendar/calendar.ts';
import type { Terms } from '../../deadlines/compute.ts';
import { fireRescueBureau } from '../../policy/fireRescueBureau.ts';

let made: Terms | undefined;

/** The terms that a lifecycle runs under when none are named: the plan of the fire-and-rescue bureau, with published holidays. */
export function standardTerms(): Terms {
  made ??= { policy: fireRescueBureau, calendar: createCalendar() };
  return made;
}

let widest: Terms | undefined;

/** The plan with every part that a policy may leave out: a lifecycle has all its states under it. */
export function widestTerms(): Terms {
  const { policy, calendar } = standardTerms();
  const { passing } = policy;
  widest ??= {
    calendar,
    policy: {
      ...policy,
      choices: { ...policy.choices, aftercare: true },
      ...(passing && { passing: { ...passing, referrals: true } }),
    },
  };
  return widest;
}
