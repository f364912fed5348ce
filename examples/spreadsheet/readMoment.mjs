// Days and times as spreadsheets and offices write them.

const written =
  /^(?<year>\d{4})(?:[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})|年(?<zhMonth>\d{1,2})月(?<zhDay>\d{1,2})日|(?<twoMonth>\d{2})(?<twoDay>\d{2}))(?<rest>.*)$/s;
const timed =
  /^[T ]? *(?<half>上午|下午|[AP]M)? *(?<hour>\d{1,2})(?::(?<minute>\d{2})(?::(?<second>\d{2}))?|[时点](?:(?<zhMinute>\d{1,2})分(?:(?<zhSecond>\d{1,2})秒)?|整|(?<thirty>半))?)(?: *(?<after>[AP]M))?$/i;
const serial = /^(\d{5})(?:\.(\d*))?$/;
// Excel counts days from 1900 and believes that 29 February 1900 was one of them.
const serialOfEpoch = 25_569;
const serialsMeant = { from: 36_526, to: 73_050 };
const noMoment = { fault: '没有这一天或这一时刻' };
const two = (n) => String(n).padStart(2, '0');

/** The instant that a cell means, at `time` where it names a day only; or what is wrong with it. */
export function readMoment(cell, time) {
  const numbered = serial.exec(cell);
  if (numbered) return fromSerial(Number(numbered[1]), numbered[2], time);
  if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}\b/.test(cell)) return { fault: '年份须写在最前，并写四位' };
  const parts = written.exec(cell.replace(/\s*([年月日时点分秒上下午])\s*/g, '$1'))?.groups;
  const clock = parts && (parts.rest === '' ? `${time}:00` : timeIn(parts.rest, parts.zhDay !== undefined));
  if (clock === undefined) return { fault: '不是日期；请写作 2026-03-05 或 2026-03-05 14:30' };
  const month = parts.month ?? parts.zhMonth ?? parts.twoMonth;
  const day = parts.day ?? parts.zhDay ?? parts.twoDay;
  return clock === null ? noMoment : instant(`${parts.year}-${two(month)}-${two(day)}`, clock);
}

/** The time of day behind a day; null where there is none such, nothing where it is no time. */
function timeIn(rest, followsWord) {
  if (!followsWord && /^\d/.test(rest)) return undefined;
  const parts = timed.exec(rest)?.groups;
  if (!parts || (parts.half && parts.after)) return undefined;
  const hour = hourOf(Number(parts.hour), (parts.half ?? parts.after)?.toUpperCase());
  if (hour === undefined) return null;
  const minute = parts.thirty ? 30 : (parts.minute ?? parts.zhMinute ?? 0);
  return `${two(hour)}:${two(minute)}:${two(parts.second ?? parts.zhSecond ?? 0)}`;
}

/** An hour of twenty-four. Twelve before noon is midnight and twelve after it is noon, as clocks and spreadsheets have it. */
function hourOf(hour, half) {
  if (half === '上午' || half === 'AM') return hour === 12 ? 0 : hour < 12 ? hour : undefined;
  if (half === '下午' || half === 'PM') return hour === 0 ? undefined : hour < 12 ? hour + 12 : hour;
  return hour;
}

function fromSerial(days, fraction, time) {
  if (days < serialsMeant.from || days > serialsMeant.to)
    return { fault: '日期序号不在 2000 年至 2099 年之间' };
  const day = new Date((days - serialOfEpoch) * 86_400_000).toISOString().slice(0, 10);
  // A fraction of nothing but zeros is no time: programs write whole days so.
  if (Number(fraction ?? 0) === 0) return instant(day, `${time}:00`);
  const minutes = Math.min(Math.round(Number(`0.${fraction}`) * 1440), 1439);
  return instant(day, `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:00`);
}

function instant(day, time) {
  const at = `${day}T${time}+08:00`;
  const moment = Date.parse(at);
  // 30 February becomes 2 March to a lenient reader: what is read has to be what was written.
  const same =
    !Number.isNaN(moment) && new Date(moment + 8 * 3_600_000).toISOString().startsWith(`${day}T${time}`);
  return same ? { value: at } : noMoment;
}
