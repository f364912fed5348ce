import type { DayKind } from '../../src/calendar/calendar.ts';
import type { HolidayId } from '../../src/calendar/holidays.ts';
import type { Day } from '../../src/vocabulary/instant.ts';

/** What the State Council's notice says of a day that a public list has otherwise. */
export interface SettledDay {
  readonly kind: DayKind['kind'];
  /** The holiday that frees the day, or for which it is made up. */
  readonly holiday?: HolidayId;
  /** Number of the notice that settles it. */
  readonly notice: string;
}

const makeUp = (holiday: HolidayId, notice: string): SettledDay => ({ kind: 'makeUp', holiday, notice });
const holiday = (holiday: HolidayId, notice: string): SettledDay => ({ kind: 'holiday', holiday, notice });
const weekend = (notice: string): SettledDay => ({ kind: 'weekend', notice });
const working = (notice: string): SettledDay => ({ kind: 'working', notice });

const of2014 = '国办发明电〔2013〕28号';
const of2015 = '国办发明电〔2014〕28号';
const of2016 = '国办发明电〔2015〕18号';
const of2017 = '国办发明电〔2016〕17号';
const of2018 = '国办发明电〔2017〕12号';
const of2019 = '国办发明电〔2018〕15号';
const of2024 = '国办发明电〔2023〕7号';

/**
 * Every day of 2004 to 2026 on which chinese-days or tyme4ts has another kind of day than the notice. A notice that frees one
 * day «with the weekend» (与周末连休), or a Saturday's feast with a Monday in its place (补休), leaves the weekend days in
 * between what they are; one that frees days «from … to …» (共3天) frees those of a weekend among them too.
 */
export const settledDays: Readonly<Record<Day, SettledDay>> = {
  '2005-12-31': makeUp('newYear', '国办发明电〔2005〕35号'),
  '2011-06-05': holiday('dragonBoat', '国办发明电〔2010〕40号'),
  '2012-05-02': working('国办发明电〔2011〕45号'),
  '2012-06-23': holiday('dragonBoat', '国办发明电〔2011〕45号'),
  '2012-10-08': working('国办发明电〔2011〕45号'),
  '2013-04-07': makeUp('tombSweeping', '国办发明电〔2012〕33号'),
  '2013-10-12': makeUp('nationalDay', '国办发明电〔2012〕33号'),
  '2014-04-06': weekend(of2014),
  '2014-05-31': weekend(of2014),
  '2014-06-01': weekend(of2014),
  '2014-09-06': weekend(of2014),
  '2014-09-07': weekend(of2014),
  '2015-04-04': weekend(of2015),
  '2015-05-02': weekend(of2015),
  '2015-05-03': weekend(of2015),
  '2015-06-21': weekend(of2015),
  '2015-09-05': holiday('victoryDay', '国发明电〔2015〕1号'),
  '2015-09-26': weekend(of2015),
  '2016-01-02': weekend(of2016),
  '2016-01-03': weekend(of2016),
  '2016-04-02': weekend(of2016),
  '2016-04-03': weekend(of2016),
  '2016-04-30': weekend(of2016),
  '2016-12-31': weekend(of2017),
  '2017-04-29': weekend(of2017),
  '2017-04-30': weekend(of2017),
  '2017-12-30': weekend(of2018),
  '2017-12-31': weekend(of2018),
  '2018-06-16': weekend(of2018),
  '2018-06-17': weekend(of2018),
  '2018-09-22': weekend(of2018),
  '2018-09-23': weekend(of2018),
  '2019-04-06': weekend(of2019),
  '2019-04-07': weekend(of2019),
  '2019-06-08': weekend(of2019),
  '2019-06-09': weekend(of2019),
  '2019-09-14': weekend(of2019),
  '2019-09-15': weekend(of2019),
  '2023-12-30': weekend(of2024),
  '2023-12-31': weekend(of2024),
  '2024-06-08': weekend(of2024),
  '2024-06-09': weekend(of2024),
};
