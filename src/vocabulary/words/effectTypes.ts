import type { EffectType } from '../effects.ts';
import { type Text, text } from '../text.ts';

/** What each kind of effect asks the host to do. */
export const effectTypeLabels: Readonly<Record<EffectType, Text>> = {
  notify: text('告知', 'notify'),
  assign: text('交办', 'assign'),
  report: text('报告', 'report'),
  record: text('记录', 'record'),
  schedule: text('计时', 'timer'),
  cancel: text('撤销计时', 'drop timer'),
  inform: text('通报', 'inform'),
  open: text('启动', 'open'),
};
