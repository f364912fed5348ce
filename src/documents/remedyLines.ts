import type { RemedyKind } from '../vocabulary/effects.ts';
import { valueLabel } from '../vocabulary/words/values.ts';
import { detailOf, type Found, isLack, type Source } from './fields/field.ts';
import { organName, organNamed, organWhere, whereItIs } from './fields/organs.ts';
import type { Organ } from './given.ts';
import { dayInWords, daysInWords } from './model/wording.ts';

/** What a remedy says: the sentence, and where the organ is that it names. */
export interface RemedyLines {
  readonly line: string;
  readonly where?: string;
}

/** Opinions that a window for the next remedy counts from. */
const opinions: Readonly<Record<string, string>> = {
  'written-reply': '本处理意见',
  'review-opinion': '本复查意见',
};

/** The remedy that asks another organ for its opinion, within the policy's own time. */
function asking(
  source: Source,
  {
    organ,
    place,
    kind,
    asks,
    about,
  }: {
    organ: Organ | undefined;
    place: string;
    kind: 'review' | 'reexamination';
    asks: string;
    about: string;
  },
): RemedyLines | { readonly lacks: string } {
  const where = whereItIs(organ, place);
  if (isLack(where) || organ === undefined) return isLack(where) ? where : { lacks: place };
  const own = opinions[source.effect.what];
  const [opinion, paper] = own === undefined ? [about, about] : [own, '本意见书'];
  const term = daysInWords(source.policy.terms[`${kind}.request`].term);
  const last = detailOf(source.effect, 'until');
  const until = own === undefined && last !== undefined ? `（截止日期为${dayInWords(last)}）` : '';
  return {
    line: `如不服${opinion}，可以自收到${paper}之日起${term}内${until}，向${organ.name}请求${asks}。`,
    where: `${organ.name}　${where}`,
  };
}

/** Effects on a matter that was re-examined: nothing further is accepted on the same facts and reasons (`reg.36.3`). */
const isReexamined = ({ effect }: Source) =>
  effect.rule === 'reg.36.3' || effect.rule === 'reg.37' || effect.what === 'reexamination-opinion';

type Told = RemedyLines | { readonly lacks: string };

/** An organ where the petitioner goes next. */
function goingTo(source: Source, id: string | undefined, line: (name: string) => string): Told {
  if (id === undefined) return { lacks: 'effect.detail.organ' };
  const [name, where] = [organName(source, id), organWhere(source, id)] as [Found, Found];
  for (const found of [name, where]) if (isLack(found)) return found;
  return { line: line(String(name)), where: `${name}　${where}` };
}

/** How each remedy is said; days come from the policy, organs from the host, and nothing is typed. */
const sayings: Readonly<Record<RemedyKind, (source: Source) => Told>> = {
  'ask-review': (source) =>
    asking(source, {
      organ: source.given.body.reviewer,
      place: 'body.reviewer',
      kind: 'review',
      asks: '复查',
      about: '处理意见',
    }),
  'ask-reexamination': (source) =>
    asking(source, {
      organ: source.given.body.reexaminer,
      place: 'body.reexaminer',
      kind: 'reexamination',
      asks: '复核',
      about: '复查意见',
    }),
  'raise-with-competent-organ': (source) =>
    goingTo(source, organNamed(source), (name) => `请向${name}提出。`),
  'follow-procedure': (source) => {
    const procedure = detailOf(source.effect, 'procedure');
    if (procedure === undefined) return { lacks: 'effect.detail.procedure' };
    const said = valueLabel('procedure', procedure).zh;
    return goingTo(source, organNamed(source), (name) => `请依照${said}的规定向${name}提出。`);
  },
  'query-progress': ({ given }) =>
    given.body.query === undefined
      ? { lacks: 'body.query' }
      : { line: `办理情况可以通过${given.body.query}查询。` },
  'ask-superior': ({ given: { body } }) =>
    body.superior === undefined
      ? { lacks: 'body.superior.name' }
      : { line: `对本告知有异议的，可以向${body.superior.name}反映。` },
  'raise-anew': () => ({ line: '有新的事实或者理由的，可以重新提出。' }),
  'none-further': (source) =>
    isReexamined(source)
      ? {
          line: '对复核意见不服，仍然以同一事实和理由提出投诉请求的，各级党委和政府信访部门和其他机关、单位不再受理。',
        }
      : { line: '本信访事项的复查、复核申请程序已经终结。' },
};

/** The remedy of an effect in words; undefined where it names none, and what is missing where it cannot be said whole. */
export function remedyLines(source: Source): Told | undefined {
  const { effect } = source;
  return effect.type === 'notify' && effect.remedy !== undefined ? sayings[effect.remedy](source) : undefined;
}
