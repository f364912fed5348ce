import { addDays } from '../../calendar/day.ts';
import type { OwedDuty } from '../../register/owed.ts';
import { canonicalInstant, type Instant, instantMs } from '../../vocabulary/instant.ts';
import type { Language } from '../../vocabulary/text.ts';

/** What a calendar is asked for. */
export interface CalendarAsked {
  /** Its name, as programs show it. */
  readonly name: string;
  /** The moment as at which it is drawn up. */
  readonly at: Instant;
  /** Chinese unless told. */
  readonly language?: Language;
  /** On how many days before the last one a program reminds; none unless told. */
  readonly remindDaysBefore?: readonly number[];
}

/** What separates values in the format, and line ends, are escaped (RFC 5545, 3.3.11). */
const escaped = (words: string) =>
  words
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r?\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');

const mostOctets = 75;
const octets = (character: string) => {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** A line in pieces of at most 75 octets, no character torn apart; what follows begins with a space (RFC 5545, 3.1). */
function folded(line: string): string {
  let out = '';
  let used = 0;
  for (const character of line) {
    const more = octets(character);
    if (used + more > mostOctets) {
      out += '\r\n ';
      used = 1;
    }
    out += character;
    used += more;
  }
  return out;
}

const bare = (day: string) => day.replaceAll('-', '');
const stampOf = (at: Instant) =>
  new Date(instantMs(canonicalInstant(at))).toISOString().replace(/[-:]|\.\d+/g, '');

const states = {
  missed: { zh: '（已逾期）', en: ' (overdue)' },
  running: { zh: '', en: '' },
  suspended: { zh: '（中止计算）', en: ' (stopped)' },
} as const;

/** One deadline as a day of its own. Its id stays the same while its last day moves; only number and kind are told, never a name or a cause. */
function eventOf(
  { petition, deadline, label, due, state }: OwedDuty,
  stamp: string,
  language: Language,
  reminders: readonly number[],
): string[] {
  const summary = `${petition} ${label[language]}${states[state][language]}`;
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(`${deadline}/${petition}@petition-flow`)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${bare(due)}`,
    `DTEND;VALUE=DATE:${bare(addDays(due, 1))}`,
    `SUMMARY:${escaped(summary)}`,
    'CLASS:CONFIDENTIAL',
    'TRANSP:TRANSPARENT',
    ...reminders.flatMap((days) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escaped(summary)}`,
      `TRIGGER:${days === 0 ? 'PT0S' : `-P${days}D`}`,
      'END:VALARM',
    ]),
    'END:VEVENT',
  ];
}

/**
 * Deadlines as a calendar that programs subscribe to (RFC 5545): a whole day for each last day, with an id that stays. What is settled is no
 * longer in it. Throws a RangeError for a moment that is none.
 */
export function icsOf(
  duties: readonly OwedDuty[],
  { name, at, language = 'zh', remindDaysBefore = [] }: CalendarAsked,
): string {
  const stamp = stampOf(at);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//petition-flow//deadlines//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...duties.flatMap((duty) => eventOf(duty, stamp, language, remindDaysBefore)),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
