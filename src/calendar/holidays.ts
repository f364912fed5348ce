import { type Text, text } from '../vocabulary/text.ts';

/** The holidays of the published table, in its own spelling (`holiday.make-up`). */
export const holidays = {
  newYear: text('元旦', "New Year's Day"),
  springFestival: text('春节', 'Spring Festival'),
  tombSweeping: text('清明节', 'Tomb-Sweeping Day'),
  labourDay: text('劳动节', 'Labour Day'),
  dragonBoat: text('端午节', 'Dragon Boat Festival'),
  midAutumn: text('中秋节', 'Mid-Autumn Festival'),
  nationalDay: text('国庆节', 'National Day'),
  victoryDay: text('抗战胜利70周年纪念日', '70th anniversary of victory in the war against Japan'),
} as const satisfies Record<string, Text>;

/** Id of a holiday of the published table. */
export type HolidayId = keyof typeof holidays;
