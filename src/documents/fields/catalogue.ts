import { dayOf } from '../../calendar/day.ts';
import type { Deadline } from '../../deadlines/deadline.ts';
import { allDeadlines } from '../../engine/compose.ts';
import { citation } from '../../rules/citation.ts';
import type { Effect } from '../../vocabulary/effects.ts';
import { type RuleId, ruleArticles } from '../../vocabulary/ruleIds.ts';
import { type Text, text } from '../../vocabulary/text.ts';
import { deadlineKindLabels } from '../../vocabulary/words/deadlineKinds.ts';
import { effectWhatLabels } from '../../vocabulary/words/effectWhats.ts';
import { valueLabel } from '../../vocabulary/words/values.ts';
import { dayInWords } from '../model/wording.ts';
import {
  addresseeOf,
  chosen,
  decided,
  detailOf,
  type Field,
  type Found,
  givenAt,
  nameOf,
  namesOf,
  type Source,
  words,
} from './field.ts';
import { organName, organNamed, organWhere } from './organs.ts';

/** A day that is said, in words. */
const day = (value: string | undefined) => (value === undefined ? undefined : dayInWords(value));

const recorded = (effects: readonly Effect[], what: string) =>
  effects.find((effect) => effect.type === 'record' && effect.what === what);

/** Answers of the decision to a suggestion or a report: their reason is the answer itself. */
const answering = new Set(['suggestion-answered', 'report-taken']);

/** Effects whose reason is no reason but what they are about: the facts, the answer, the proposal. */
const saysMore = new Set([...answering, 'written-reply', 'proposal']);

/** The effect's own words, where they are the reason. */
const reasonSaid = ({ effect }: Source) => (saysMore.has(effect.what) ? undefined : effect.reason);

/** How a paper cites the law, or the body's own plan and rules, which nobody outside knows by our ids. */
function cited(rule: string | undefined): string | undefined {
  if (rule === undefined || !Object.hasOwn(ruleArticles, rule)) return rule;
  if (rule === 'policy') return '本机关有关规定';
  const said = citation(rule as RuleId, 'zh');
  return rule.startsWith('plan.') ? `本机关工作${said.replace(' ', '')}` : said;
}

/** Who the petition is from, as papers inside may say it: of a report about a person by ids alone (`reg.30`). */
const petitionersInside = (source: Source): Found => {
  const { anonymous, petitioners, kind, persons } = source.petition.matter;
  if (anonymous || petitioners.length === 0) return '匿名';
  if (kind === 'report') return petitioners.join('、');
  const named = namesOf(source, petitioners);
  return typeof named === 'string' && persons > petitioners.length ? `${named}等${persons}人` : named;
};

/** Where and how the petitioner is reached; of a report about a person no form says it (`reg.30`). */
const reachedAt = (label: Text): Field => {
  const said = words(label, undefined, 'petitioner');
  return {
    ...said,
    read: (source, name) =>
      source.petition.matter.kind === 'report' ? '检举控告，不列' : said.read(source, name),
  };
};

/** Whom the effect is for. */
const addressee = (source: Source): Found => {
  const { effect, petition } = source;
  const to = addresseeOf(effect);
  if (to === undefined) return { lacks: 'words.addressee' };
  if (to.role === 'petitioner') return namesOf(source, to.ids ?? petition.matter.petitioners);
  if (to.unit !== undefined) return organName(source, to.unit);
  const ofRole = source.policy.units.filter(({ roles }) => roles.includes(to.role));
  if (ofRole.length === 1) return organName(source, ofRole[0]?.id);
  return (
    organName(source, to.role === 'responsibleUnit' ? petition.matter.unit : undefined) ?? {
      lacks: 'words.addressee',
    }
  );
};

/** The deadline of a kind that is newest, with the unit that owes it. */
const deadlineOf = ({ petition }: Source, kind: string): Deadline | undefined =>
  allDeadlines(petition).findLast((one) => one.kind === kind);

/** Every field that a template may name. */
const catalogue = {
  // The matter.
  matter: decided(text('信访事项编号', 'number of the matter'), ({ petition }) => petition.id),
  receivedOn: decided(text('收到日期', 'day of receipt'), ({ petition }) =>
    dayInWords(dayOf(petition.matter.receivedAt)),
  ),
  acceptedOn: decided(text('受理日期', 'day of acceptance'), ({ petition }) =>
    day(petition.matter.acceptedOn),
  ),
  concludedOn: decided(text('办结日期', 'day of conclusion'), ({ petition }) =>
    day(petition.matter.concludedOn),
  ),
  day: decided(text('日期', 'day of the decision'), ({ petition }) => dayInWords(dayOf(petition.lastAt))),
  channel: chosen(text('信访形式', 'channel'), 'channel', ({ petition }) => petition.matter.channel),
  persons: decided(text('人数', 'number of persons'), ({ petition }) => String(petition.matter.persons)),
  kind: chosen(text('类别', 'kind'), 'kind', ({ petition }) => petition.matter.kind),
  class: chosen(
    text('分类定性', 'classification'),
    'classification',
    ({ petition }) => petition.matter.classification,
  ),
  first: decided(text('初次或者重复', 'first or repeat'), ({ petition }) =>
    petition.matter.prior === undefined ? '初次' : '重复',
  ),
  source: decided(text('来源', 'source'), ({ petition }) => {
    const { referral } = petition.matter;
    return referral === undefined ? '直接提出' : `上级${valueLabel('form', referral.form).zh}`;
  }),
  cause: decided(text('事由', 'cause'), (source) => nameOf(source, source.petition.matter.cause)),
  claim: decided(text('诉求', 'claim'), (source) => nameOf(source, source.petition.matter.claim)),
  petitioner: decided(text('信访人', 'petitioner'), petitionersInside),
  addressee: {
    ...words(text('受文者', 'addressee')),
    read: (source, name) => source.given.words?.[name] ?? addressee(source),
  },
  unit: decided(text('承办单位', 'unit that handles it'), (source) =>
    organName(source, detailOf(source.effect, 'unit') ?? source.petition.matter.unit),
  ),
  conclusionDue: decided(text('办结期限', 'last day of the handling'), (source) =>
    day(deadlineOf(source, 'handling.conclude')?.due ?? deadlineOf(source, 'handling.answer')?.due),
  ),
  // The decision.
  subject: decided(text('事项', 'what it is about'), ({ effect }) => effectWhatLabels[effect.what].zh),
  rule: decided(text('依据条款', 'rule'), ({ effect }) => cited(effect.rule)),
  until: decided(text('截止日期', 'last day'), ({ effect }) =>
    day(detailOf(effect, 'until') ?? detailOf(effect, 'dueOn') ?? ('by' in effect ? effect.by : undefined)),
  ),
  organ: decided(text('机关', 'organ'), (source) => organName(source, organNamed(source))),
  organWhere: {
    ...decided(text('机关地址', 'where the organ is'), (source) => organWhere(source, organNamed(source))),
    numbers: 'office',
  },
  passedTo: decided(text('承办机关', 'organ that has it'), (source) =>
    organName(source, detailOf(source.effect, 'organ')),
  ),
  formerOrgan: decided(text('原机关', 'former organ'), (source) =>
    organName(source, detailOf(source.effect, 'formerOrgan')),
  ),
  procedure: chosen(text('法定途径', 'procedure'), 'procedure', ({ effect }) =>
    detailOf(effect, 'procedure'),
  ),
  route: decided(text('办理程序', 'route'), ({ effect }) => detailOf(effect, 'route')),
  mode: chosen(text('转送或者交办', 'transfer or assignment'), 'mode', ({ effect }) =>
    detailOf(effect, 'mode'),
  ),
  outcome: chosen(text('结论', 'outcome'), 'outcome', ({ effect }) => detailOf(effect, 'outcome')),
  ground: chosen(text('理由类别', 'ground'), 'ground', ({ effect }) => detailOf(effect, 'ground')),
  adopted: chosen(text('采纳情况', 'how far adopted'), 'adopted', ({ effect }) =>
    detailOf(effect, 'adopted'),
  ),
  days: decided(text('延长日数', 'days added'), ({ effect }) => detailOf(effect, 'days')),
  oldLastDay: decided(text('原截止日期', 'last day before'), ({ effects }) => {
    const moved = recorded(effects, 'deadline-moved');
    return moved?.type === 'record' ? day(detailOf(moved, 'from')) : undefined;
  }),
  approvedBy: decided(text('批准人', 'approved by'), (source) => {
    const signed = recorded(source.effects, 'signature');
    return signed?.type === 'record' ? nameOf(source, detailOf(signed, 'by')) : undefined;
  }),
  meetingOn: decided(text('听证或者接访日期', 'day of the hearing or reception'), ({ effect }) =>
    day(detailOf(effect, 'on') ?? detailOf(effect, 'day')),
  ),
  place: decided(text('地点', 'place'), (source) => nameOf(source, detailOf(source.effect, 'place'))),
  agreement: decided(text('协议编号', 'agreement'), ({ effect }) => detailOf(effect, 'agreement')),
  earlier: decided(text('原信访事项编号', 'earlier matter'), ({ effect }) => detailOf(effect, 'petition')),
  into: decided(text('并入的信访事项编号', 'matter that goes on'), ({ effect }) => detailOf(effect, 'into')),
  deliveredOn: decided(text('送达日期', 'day of delivery'), ({ effect }) =>
    day(detailOf(effect, 'deliveredOn')),
  ),
  manner: chosen(text('送达方式', 'manner of delivery'), 'manner', ({ effect }) =>
    detailOf(effect, 'manner'),
  ),
  conduct: chosen(text('行为', 'conduct'), 'conduct', ({ effect }) => detailOf(effect, 'conduct')),
  breach: decided(text('违反的规定', 'rule not kept'), ({ effect }) => cited(detailOf(effect, 'breach'))),
  duty: decided(text('逾期事项', 'duty'), ({ effect }) => {
    const kind = detailOf(effect, 'deadline');
    return kind !== undefined && Object.hasOwn(deadlineKindLabels, kind)
      ? deadlineKindLabels[kind as keyof typeof deadlineKindLabels].zh
      : undefined;
  }),
  owner: decided(text('责任单位', 'whose duty it is'), (source) =>
    organName(source, detailOf(source.effect, 'unit')),
  ),
  due: decided(text('应当完成日期', 'day by which it was due'), ({ effect }) => day(detailOf(effect, 'due'))),
  measure: chosen(text('督促措施', 'measure'), 'measure', ({ effect }) => detailOf(effect, 'measure')),
  left: chosen(text('提前离开', 'left early'), 'left', ({ effect }) => detailOf(effect, 'left')),
  forwardedBy: decided(text('交办机关', 'organ that referred it'), (source) =>
    organName(source, source.petition.matter.referral?.organ),
  ),
  referralDue: decided(text('来件办结期限', 'last day of the referral'), ({ petition }) =>
    day(petition.matter.referral?.dueOn),
  ),
  decidedBy: decided(text('决定人', 'decided by'), (source) =>
    nameOf(source, source.effect.type === 'inform' ? source.effect.decidedBy : undefined),
  ),
  // What somebody wrote.
  request: words(text('信访请求', 'request'), ({ effect }) => detailOf(effect, 'request')),
  facts: words(text('事实和理由', 'facts and reasons'), ({ effect }) =>
    effect.what === 'written-reply' ? effect.reason : detailOf(effect, 'facts'),
  ),
  opinion: words(text('处理意见', 'opinion'), ({ effect }) => detailOf(effect, 'opinion')),
  legalBasis: words(text('法律依据', 'legal basis'), ({ effect }) => detailOf(effect, 'legalBasis')),
  reason: words(text('理由', 'reason'), reasonSaid),
  answer: words(text('答复', 'answer'), ({ effect }) =>
    answering.has(effect.what) ? effect.reason : undefined,
  ),
  containment: words(text('处置措施', 'what was done against harm'), ({ effect }) =>
    detailOf(effect, 'containment'),
  ),
  proposals: words(text('改进工作、完善政策、给予处分的建议', 'proposals'), ({ effect }) =>
    effect.what === 'proposal' ? effect.reason : undefined,
  ),
  proposedOpinion: words(text('拟办意见', 'proposed opinion')),
  signedOpinion: words(text('审签意见', 'opinion of who signs')),
  note: words(text('记录', 'note')),
  // What only the host knows.
  registerNumber: words(text('登记编号', 'register number'), ({ effect }) =>
    effect.type === 'record' && effect.what === 'registration' ? effect.about : undefined,
  ),
  petitionerAddress: reachedAt(text('信访人地址', 'petitioner’s address')),
  petitionerContact: reachedAt(text('信访人联系方式', 'petitioner’s contact')),
  representatives: words(text('代表', 'representatives')),
  receiver: words(text('接待人', 'who receives')),
  contact: words(text('联系人和电话', 'whom to ask'), undefined, 'office'),
  time: words(text('时间', 'clock time')),
  chair: words(text('主持人', 'chair')),
  panel: words(text('听证员', 'panel')),
  parties: words(text('当事人', 'parties')),
  terms: words(text('协议内容', 'terms of the agreement')),
  performance: words(text('履行方式和期限', 'how and by when it is performed')),
  enclosures: words(text('附件', 'enclosures')),
  reviewed: words(text('原意见书文号', 'number of the opinion before')),
  reviewedOn: words(text('原意见书日期', 'day of the opinion before')),
  referenceNumber: words(text('来文编号', 'reference number')),
  signer: words(text('签发人', 'who signs it out')),
  paperTitle: words(text('文书名称', 'title of the paper')),
  paperNumber: words(text('文书文号', 'number of the paper')),
  body: givenAt(text('本机关', 'the body'), 'body.name', ({ body }) => body.name),
  bodyWhere: givenAt(
    text('本机关地址', 'where the body is'),
    'body.address',
    ({ body }) => body.address,
    'office',
  ),
  query: givenAt(text('查询渠道', 'where to ask'), 'body.query', ({ body }) => body.query, 'office'),
} as const satisfies Readonly<Record<string, Field>>;

/** A field that a template may name. */
export type PaperField = keyof typeof catalogue;

/** Every field that a template may name. */
export const paperFields: Readonly<Record<PaperField, Field>> = catalogue;

/** Whether there is a field of this name. */
export const isPaperField = (name: string): name is PaperField => Object.hasOwn(catalogue, name);
