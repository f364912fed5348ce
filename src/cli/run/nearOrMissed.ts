import type { DeadlineView } from '../../engine/deadlineViews.ts';

/** Calendar days after the moment of a report within which a deadline is near. */
export const nearDays = 15;

/** Whether a deadline is still kept, and near its last day. */
export const isNear = ({ state, daysLeft }: DeadlineView): boolean =>
  state === 'running' && daysLeft <= nearDays;

/** Whether a duty was not done in time. A right that was not used in time is nobody's failure. */
export const isMissedDuty = ({ state, nature }: DeadlineView): boolean =>
  state === 'missed' && nature === 'duty';
