import type { Story } from '../office/story.ts';
import { approvals } from './approvals.ts';
import { handled } from './handled.ts';
import { incidents } from './incidents.ts';
import { intake } from './intake.ts';
import { jointly } from './jointly.ts';
import { ordinary } from './ordinary.ts';
import { passing } from './passing.ts';
import { periods } from './periods.ts';
import { referrals } from './referrals.ts';
import { remedies } from './remedies.ts';
import { repeats } from './repeats.ts';
import { supervised } from './supervised.ts';
import { territory } from './territory.ts';
import { unfinished } from './unfinished.ts';

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
    ...jointly(),
    ...unfinished(),
    ...passing(),
    ...territory(),
  ];
}
