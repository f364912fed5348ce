import type { Story } from '../office/story.js';
import { approvals } from './approvals.js';
import { handled } from './handled.js';
import { incidents } from './incidents.js';
import { intake } from './intake.js';
import { ordinary } from './ordinary.js';
import { periods } from './periods.js';
import { referrals } from './referrals.js';
import { remedies } from './remedies.js';
import { repeats } from './repeats.js';
import { supervised } from './supervised.js';
import { unfinished } from './unfinished.js';

/** Every story of the year. */
export function allStories(): Story[] {
  return [
    ...ordinary(),
    ...intake(),
    ...approvals(),
    ...handled(),
    ...remedies(),
    ...repeats(),
    ...referrals(),
    ...supervised(),
    ...incidents(),
    ...periods(),
    ...unfinished(),
  ];
}
