import { digest } from '../vocabulary/digest.ts';
import type { HolidayNotice } from './notice.ts';
import { publishedVersion } from './publishedDays.ts';

/** Notices in the order in which they were issued; of one day, by id. */
export function byIssue(notices: readonly HolidayNotice[]): HolidayNotice[] {
  const key = (notice: HolidayNotice) => `${notice.issued} ${notice.id}`;
  return [...notices].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** A notice as text: the same text for the same content, however keys and days were ordered. */
export function noticeText(notice: HolidayNotice): string {
  const { id, year, issued, holidays, workingDays, statutory, names = {}, source } = notice;
  const sorted = (days: readonly string[]) => [...days].sort();
  const named = sorted(Object.keys(names)).map((day) => [day, names[day]?.zh, names[day]?.en]);
  return JSON.stringify([
    id,
    year,
    issued,
    sorted(holidays),
    sorted(workingDays),
    statutory ? sorted(statutory) : null,
    named,
    source,
  ]);
}

/** Names a calendar's data: the published table, and a digest of what was added to it or left out. */
export function calendarVersion(leftOut: readonly number[], notices: readonly HolidayNotice[]): string {
  if (leftOut.length === 0 && notices.length === 0) return publishedVersion;
  return `${publishedVersion}+${digest(JSON.stringify([leftOut, byIssue(notices).map(noticeText)]))}`;
}
