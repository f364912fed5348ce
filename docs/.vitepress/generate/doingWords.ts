import { lifecycleOf } from '../../../src/engine/lifecycles.ts';
import type { StepMeta } from '../../../src/machines/lifecycle/chart.ts';
import { type Effect, effectTypes } from '../../../src/vocabulary/effects.ts';
import { own } from '../../../src/vocabulary/own.ts';
import { type Language, type Text, text } from '../../../src/vocabulary/text.ts';
import { deadlineKindLabels } from '../../../src/vocabulary/words/deadlineKinds.ts';
import { effectTypeLabels } from '../../../src/vocabulary/words/effectTypes.ts';
import { effectWhatLabels } from '../../../src/vocabulary/words/effectWhats.ts';
import { lines, plain } from './markdown.ts';

type Doing = StepMeta['does'][number];

/** The changes of a deadline, as a step makes them. */
const deadlineVerbs: Readonly<Record<string, Text>> = {
  startDeadline: text('起算', 'starts the deadline'),
  settleDeadline: text('了结', 'settles'),
  extendDeadline: text('延长', 'extends'),
  suspendDeadline: text('中止', 'suspends'),
  resumeDeadline: text('恢复', 'resumes'),
  dischargeDeadlines: text('免除', 'discharges'),
  missDeadline: text('记为逾期，并启动督办', 'marks the deadline as missed, and opens supervision'),
  lapseDeadline: text('权利期限届满', 'lets the window lapse'),
  recomputeDeadlines: text('重新计算各期限', 'computes the deadlines anew'),
};

const everything = text('其余期限', 'what else is owed');

/** What a step asks of the host, by the kind of effect: a notice to the petitioner is a `notify`. */
export const effectTypeOf = ({ type }: Doing): Effect['type'] | undefined =>
  type === 'tell' ? 'notify' : effectTypes.find((one) => one === type);

/** What an effect speaks of. */
export const subjectOf = (what: string, lang: Language): string =>
  lifecycleOf(what)?.label[lang] ?? own<Text>(effectWhatLabels, what)?.[lang] ?? what;

function doingOf(doing: Doing, lang: Language): string {
  const { type, what } = doing;
  const gap = lang === 'zh' ? '：' : ' ';
  const verb = deadlineVerbs[type];
  if (verb) {
    const about =
      what === undefined
        ? type === 'dischargeDeadlines'
          ? everything[lang]
          : ''
        : (own<Text>(deadlineKindLabels, what)?.[lang] ?? what);
    return about === '' ? verb[lang] : `${verb[lang]}${gap}${about}`;
  }
  const effect = effectTypeOf(doing);
  if (effect === undefined || what === undefined) return '';
  const whom = type === 'tell' ? (lang === 'zh' ? '信访人' : ' the petitioner') : '';
  return `**${effectTypeLabels[effect][lang]}**${whom}${gap}${subjectOf(what, lang)}`;
}

/** What a step does, a line for each thing; changes of facts are left to the machine. */
export const doingWords = (does: readonly Doing[], lang: Language): string =>
  lines(does.map((doing) => plain(doingOf(doing, lang))));
