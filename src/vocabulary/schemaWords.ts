import { text } from './text.ts';

/** What a schema of ours says of a fault that the schema library has no words for. The schemas say it in English. */
export const schemaWords = {
  id: text(
    '编号只能含字母、数字和 . _ : # / -，年份可加成对的括号，如〔2026〕',
    'an id has letters, digits and . _ : # / - only, and words in a pair of brackets as 〔2026〕',
  ),
  personalNumber: text(
    '编号不得含电话号码或身份证号码',
    'an id must not hold a telephone or identity number',
  ),
  instant: text(
    '不是时刻：请写真实的日期、精确到秒的时间和时差，如 2026-02-14T09:30:00+08:00',
    'not an instant: write a real date, a time with seconds and its offset, as 2026-02-14T09:30:00+08:00',
  ),
  day: text('不是日期：请写真实的日期，如 2026-02-14', 'not a day: write a real date as 2026-02-14'),
  version: text('版本号应为 主.次.修订', 'a version is MAJOR.MINOR.PATCH'),
  lastDay: text(
    '期限或有时长，或有事件指定的最后一日，二者只居其一',
    'a deadline has either a term or the last day that an event named',
  ),
  context: text('上下文须为 JSON 对象', 'a context is a JSON object'),
  dayOfYear: text('一年中的日子应写作 MM-DD', 'a day of the year is MM-DD'),
  periodId: text('编号应由字母、数字、_ 和 - 组成', 'an id of letters, digits, _ and -'),
  fewestFirst: text('先写最少，再写最多', 'fewest first, then most'),
} as const;
