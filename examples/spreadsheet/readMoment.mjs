// Days as spreadsheets write them.

const written =
  /^(\d{4})(?:[-/.](\d{1,2})[-/.](\d{1,2})|年(\d{1,2})月(\d{1,2})日|(\d{2})(\d{2}))(?:[T ]?(\d{1,2}):(\d{2})(?::\d{2})?)?$/;
const serial = /^(\d{5})(\.\d+)?$/;
// Excel counts days from 1900 and believes that 29 February 1900 was one of them.
const serialOfEpoch = 25_569;
const serialsMeant = { from: 36_526, to: 73_050 };
const two = (n) => String(n).padStart(2, '0');

/** The instant that a cell means, at `time` where it names a day only; or what is wrong with it. */
export function readMoment(cell, time) {
  const numbered = serial.exec(cell);
  if (numbered) return fromSerial(Number(numbered[1]), numbered[2], time);
  if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$/.test(cell)) return { fault: '年份须写在最前，并写四位' };
  const parts = written.exec(cell);
  if (!parts) return { fault: '不是日期；请写作 2026-03-05' };
  const [, year, ...rest] = parts;
  const [month, day] = rest.slice(0, 6).filter((part) => part !== undefined);
  const [hour, minute] = rest.slice(6);
  return instant(`${year}-${two(month)}-${two(day)}`, hour === undefined ? time : `${two(hour)}:${minute}`);
}

function fromSerial(days, fraction, time) {
  if (days < serialsMeant.from || days > serialsMeant.to)
    return { fault: '日期序号不在 2000 年至 2099 年之间' };
  const day = new Date((days - serialOfEpoch) * 86_400_000).toISOString().slice(0, 10);
  if (fraction === undefined) return instant(day, time);
  const minutes = Math.min(Math.round(Number(fraction) * 1440), 1439);
  return instant(day, `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`);
}

function instant(day, time) {
  const at = `${day}T${time}:00+08:00`;
  const moment = Date.parse(at);
  // 30 February becomes 2 March to a lenient reader: what is read has to be what was written.
  const same =
    !Number.isNaN(moment) && new Date(moment + 8 * 3_600_000).toISOString().startsWith(`${day}T${time}`);
  return same ? { value: at } : { fault: '没有这一天或这一时刻' };
}
