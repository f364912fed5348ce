/** The days of a year of these leading digits that every year has, and 29 February in its leap years. */
const realDay = (year: string, leapYear: string): string =>
  `(?:${year}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|${leapYear}-02-29)`;

/** Years divisible by 4 of a century, its first year aside: of the first years only 2000 is a leap year here. */
const fourths = '(?:0[48]|[2468][048]|[13579][26])';

/**
 * How a day is written, for JSON Schemas: the real dates between 1900 and 2299, each and no other text. The reader of days
 * itself works without patterns; tests hold the two together.
 */
export const dayPattern = `^${realDay('(?:19|2[0-2])\\d\\d', `(?:(?:19|2[0-2])${fourths}|2000)`)}$`;

/**
 * How an instant is written, for JSON Schemas. A pattern cannot reckon: the first and last hours of the years that are read
 * belong to them or not by the offset.
 */
export const instantPattern = `^${realDay('(?:199[1-9]|2[01]\\d\\d|2200)', `(?:199[26]|2[01]${fourths}|2000)`)}T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,3})?(?:Z|[+-](?:(?:0\\d|1[0-3]):[0-5]\\d|14:00))$`;
