import type { Calendar } from '../calendar/calendar.ts';
import { addDays, weekday } from '../calendar/day.ts';
import type { Day } from '../vocabulary/instant.ts';
import { anyMinute, type Minute, minuteOn } from './clock.ts';
import type { Profile } from './profile.ts';
import type { Random } from './random.ts';

/** When so many petitions come in, in order: more on some days of the week than on others. */
export function arrivalMoments(
  petitions: number,
  from: Day,
  days: number,
  { arrivals }: Profile,
  calendar: Calendar,
  random: Random,
): Minute[] {
  const sums: number[] = [];
  let total = 0;
  for (let at = 0; at < days; at += 1) {
    const day = addDays(from, at);
    total += calendar.isWorkingDay(day) ? (arrivals.weekdays[weekday(day) - 1] ?? 0) : arrivals.dayOff;
    sums.push(total);
  }
  const drawn = random.fork('arrivals');
  const moments = Array.from({ length: petitions }, () => {
    const at = placeOf(drawn.share() * total, sums);
    return minuteOn(addDays(from, at), anyMinute(drawn));
  });
  return moments.sort((a, b) => a - b);
}

/** The first day whose sum is above the value. */
function placeOf(value: number, sums: readonly number[]): number {
  let [least, most] = [0, sums.length - 1];
  while (least < most) {
    const middle = (least + most) >> 1;
    if ((sums[middle] as number) > value) most = middle;
    else least = middle + 1;
  }
  return least;
}
