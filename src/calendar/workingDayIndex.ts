/** Working days numbered in one row over all time, so that counting needs no walk from day to day. */
export interface WorkingDayIndex {
  /** Number of the last working day up to and including a day; only differences of numbers mean something. */
  rank(day: number): number;
  /** The working day of that number. */
  at(rank: number): number;
}

/**
 * Numbers the working days: Mondays to Fridays, but for the days that are marked otherwise. Days are days
 * since 1970-01-01; building takes time in proportion to the years that the marked days span, asking takes none.
 */
export function indexWorkingDays(marks: ReadonlyMap<number, { readonly off: boolean }>): WorkingDayIndex {
  // Marked days lie between `first` and `last`; outside, whole weeks are counted.
  let first = 0;
  let last = -1;
  for (const day of marks.keys()) {
    if (last < first) first = last = day;
    else if (day < first) first = day;
    else if (day > last) last = day;
  }
  const length = last - first + 1;
  const ranks = new Int32Array(length);
  const days = new Int32Array(length);
  let count = 0;
  for (let offset = 0; offset < length; offset += 1) {
    const day = first + offset;
    const mark = marks.get(day);
    if (mark === undefined ? isWeekday(day) : !mark.off) days[count++] = day;
    ranks[offset] = count;
  }
  const before = weekdaysUpTo(first - 1);
  const after = weekdaysUpTo(last);
  return {
    rank(day) {
      if (day < first) return weekdaysUpTo(day) - before;
      if (day > last) return weekdaysUpTo(day) - after + count;
      return ranks[day - first] as number;
    },
    at(rank) {
      if (rank < 1) return weekdayAt(rank + before);
      if (rank > count) return weekdayAt(rank - count + after);
      return days[rank - 1] as number;
    },
  };
}

/** Days since Monday, 0 to 6. 1970-01-01 was a Thursday. */
function sinceMonday(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** Whether a day is Monday to Friday. */
export function isWeekday(day: number): boolean {
  return sinceMonday(day) < 5;
}

/** Mondays to Fridays from Monday 1969-12-29 up to and including a day; 0 or less for earlier days. */
function weekdaysUpTo(day: number): number {
  const weeks = Math.floor((day + 3) / 7);
  return weeks * 5 + Math.min(sinceMonday(day) + 1, 5);
}

/** The inverse of {@link weekdaysUpTo}. */
function weekdayAt(rank: number): number {
  const weeks = Math.floor((rank - 1) / 5);
  return weeks * 7 + (rank - 1 - weeks * 5) - 3;
}
