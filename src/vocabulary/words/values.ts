import { own } from '../own.ts';
import { roleLabels } from '../roles.ts';
import { asWritten, type Text, text } from '../text.ts';
import type { ChoiceLabels } from './choices.ts';
import { deadlineStateLabels } from './deadlineStates.ts';

/** The same tables, each known by the words that it is of. */
const byField = <T extends Readonly<Record<string, Readonly<Record<string, Text>>>>>(
  tables: T,
): { readonly [Field in keyof T]: Readonly<Record<keyof T[Field], Text>> } => tables;

/** What the values of each field are called that is one of several words, whichever event states it. */
export const valueLabels = byField({
  role: roleLabels,
  channel: {
    letter: text('来信', 'letter'),
    online: text('网信', 'online'),
    telephone: text('来电', 'telephone'),
    visit: text('来访', 'visit'),
    fax: text('传真', 'fax'),
  },
  kind: {
    suggestion: text('意见建议类', 'suggestion'),
    report: text('检举控告类', 'report about a person'),
    ledElsewhere: text('导入法定途径类', 'led to its own procedure'),
    claim: text('申诉求决类', 'claim'),
    group: text('群体访', 'group visit'),
    capital: text('进京访', 'capital visit'),
    holiday: text('重大节假日', 'major holiday'),
    securityEvent: text('重大安保活动', 'security event'),
    explanation: text('解释疏导', 'explanation'),
    help: text('帮扶', 'help'),
  },
  classification: {
    general: text('一般信访事项', 'general matter'),
    complex: text('复杂疑难信访事项', 'complex and difficult matter'),
  },
  form: {
    assigned: text('交办', 'assigned'),
    forwarded: text('转办', 'forwarded'),
    telephoned: text('电话通知', 'announced by telephone'),
    written: text('书面', 'written'),
    network: text('网络', 'network'),
    telephone: text('电话', 'telephone'),
    inPerson: text('当面', 'in person'),
  },
  stage: {
    inHand: text('正在办理', 'in hand'),
    remedyOpen: text('可申请救济', 'a remedy is open'),
    reexamined: text('已复核', 're-examined'),
    ended: text('逾期未申请救济', 'its window went by unused'),
  },
  remedy: {
    review: text('复查', 'review'),
    reexamination: text('复核', 're-examination'),
  },
  procedure: {
    litigation: text('诉讼', 'litigation'),
    arbitration: text('仲裁', 'arbitration'),
    partyAppeal: text('党员申诉', 'Party appeal'),
    administrativeProcedure: text('行政程序', 'administrative procedure'),
    statutoryDuty: text('履行法定职责', 'statutory duty'),
    fireHazardReport: text('火灾隐患举报', 'report of a fire hazard'),
    fireCauseReexamination: text('火灾事故认定复核', 're-examination of a fire cause'),
  },
  standIn: {
    absent: text('不在岗', 'absent'),
    interest: text('应当回避', 'has to withdraw'),
  },
  drafted: {
    reply: text('处理意见书', 'written reply'),
    extension: text('延期', 'extension'),
  },
  state: {
    met: deadlineStateLabels.met,
    missed: deadlineStateLabels.missed,
    discharged: deadlineStateLabels.discharged,
  },
  to: {
    form: text('审批单', 'approval form'),
    opinion: text('拟办意见', 'proposed opinion'),
    previous: text('上一环节', 'the step before'),
    draft: text('草稿', 'the draft'),
  },
  step: {
    petitionerHeard: text('听取信访人陈述', 'the petitioner is heard'),
    inquiry: text('调查', 'inquiry'),
    factsFound: text('查明事实', 'facts are found'),
  },
  outcome: {
    supported: text('予以支持', 'supported'),
    explained: text('解释说明', 'explained'),
    notSupported: text('不予支持', 'not supported'),
    uphold: text('维持原意见', 'the opinion stands'),
    change: text('变更原意见', 'the opinion is changed'),
    revokeRedo: text('撤销并责令重新处理', 'revoked, to be made anew'),
    revokeOnly: text('撤销', 'revoked'),
    upheld: text('维持', 'upheld'),
    changed: text('变更', 'changed'),
    sentBack: text('退回重新办理', 'sent back'),
    persists: text('仍未离开', 'they stay'),
    dispersed: text('已散去', 'they left'),
    dutyDone: text('已履行职责', 'the duty is done'),
    fellAway: text('已无需履行', 'the duty fell away'),
  },
  adopted: {
    whole: text('全部采纳', 'in whole'),
    part: text('部分采纳', 'in part'),
    none: text('不予采纳', 'not adopted'),
  },
  manner: {
    inPerson: text('直接送达', 'in person'),
    post: text('邮寄送达', 'by post'),
    network: text('网络送达', 'over the network'),
    telephone: text('电话告知', 'by telephone'),
    leftWithWitness: text('留置送达', 'left with a witness'),
  },
  score: {
    satisfied: text('满意', 'satisfied'),
    partlySatisfied: text('基本满意', 'partly satisfied'),
    dissatisfied: text('不满意', 'dissatisfied'),
  },
  scoreOffice: {
    satisfied: text('满意', 'satisfied'),
    partlySatisfied: text('基本满意', 'partly satisfied'),
    dissatisfied: text('不满意', 'dissatisfied'),
  },
  ground: {
    notInScope: text('不属受理范围', 'not within scope'),
    levelSkipped: text('越级申请', 'a level was skipped'),
    late: text('逾期无正当理由', 'late without a good reason'),
    otherProcedure: text('属其他法定途径', 'for another procedure'),
    doneBefore: text('此前已复查复核', 'reviewed before'),
    settled: text('和解', 'settled'),
    died: text('信访人死亡', 'the petitioner died'),
    elsewhere: text('已循其他途径', 'taken elsewhere'),
    windowMissed: text('逾期提出', 'the window was missed'),
    alreadyReviewed: text('已经复查', 'already reviewed'),
    alreadyReexamined: text('已经复核', 'already re-examined'),
    agreed: text('协商确定', 'the units agreed'),
    firstReceiver: text('首收单位主办', 'the first receiver leads'),
    named: text('上级指定', 'named from above'),
  },
  cause: {
    missedDeadline: text('逾期', 'a missed deadline'),
    shirking: text('推诿', 'shirking'),
    delay: text('拖延', 'delay'),
    falsehood: text('弄虚作假', 'falsehood'),
    refusalToCarryOut: text('拒不执行处理意见', 'an opinion is not carried out'),
    notRegistered: text('未按规定登记', 'not registered'),
  },
  measure: {
    summon: text('约谈', 'summons'),
    circulateCriticism: text('通报', 'circulated criticism'),
    publicListing: text('挂牌督办', 'public listing'),
    rectifyByDate: text('责令限期整改', 'rectification by a date'),
  },
  measures: {
    orderCorrection: text('责令改正', 'order to correct'),
    criticism: text('批评', 'criticism'),
    organisationalMeasure: text('组织处理', 'organisational measure'),
    disciplinaryReferral: text('移送纪律审查', 'disciplinary referral'),
    criminalReferral: text('移送司法机关', 'criminal referral'),
  },
  capacity: {
    directlyInCharge: text('直接负责的主管人员', 'directly in charge'),
    directlyResponsible: text('其他直接责任人员', 'directly responsible'),
  },
  conduct: {
    unlawfulGathering: text('非法聚集', 'unlawful gathering'),
    blocking: text('围堵', 'blocking'),
    storming: text('冲击', 'storming'),
    stoppingVehicles: text('拦截车辆', 'stopping vehicles'),
    dangerousArticles: text('携带危险物品', 'carrying dangerous articles'),
    insult: text('侮辱', 'insult'),
    assault: text('殴打', 'assault'),
    threat: text('威胁', 'threat'),
    restrictingLiberty: text('限制他人人身自由', 'restricting others’ liberty'),
    damage: text('毁坏财物', 'damage to property'),
    stayingOn: text('滞留接待场所', 'staying on at the reception place'),
    makingTrouble: text('在接待场所滋事', 'making trouble at the reception place'),
    leavingDependants: text('弃留生活不能自理的人', 'leaving dependants there'),
    inciting: text('煽动、串联', 'inciting'),
    coercing: text('胁迫、诱使他人信访', 'coercing others'),
    profiteering: text('借信访敛财', 'profiteering'),
    otherDisruption: text('其他扰乱秩序行为', 'other disruption of order'),
  },
  where: {
    premises: text('办公场所', 'at the premises'),
    surroundings: text('办公场所周围', 'around the premises'),
    publicPlace: text('公共场所', 'in a public place'),
    elsewhere: text('其他地方', 'elsewhere'),
  },
  owes: {
    opinion: text('提出意见', 'its opinion'),
    presence: text('派员参加', 'somebody who comes'),
  },
  because: {
    notConcluded: text('尚未办结', 'not concluded'),
    tendency: text('有苗头', 'recorded tendency'),
    concluded: text('已办结', 'concluded'),
    tendencyLapsed: text('苗头记录已失效', 'the tendency lapsed'),
    periodOver: text('特殊时期结束', 'the period is over'),
  },
  change: {
    split: text('分立', 'split'),
    merged: text('合并', 'merged'),
    dissolved: text('撤销', 'dissolved'),
  },
  mode: {
    transfer: text('转送', 'transferred'),
    assign: text('交办', 'assigned'),
  },
  level: {
    review: text('复查', 'review'),
    reexamination: text('复核', 're-examination'),
  },
  fault: {
    facts: text('事实不清', 'the facts'),
    law: text('适用依据错误', 'the law'),
    procedure: text('程序违法', 'the procedure'),
    competence: text('超越职权', 'the competence'),
  },
  forum: {
    commonSuperior: text('共同上级', 'the common superior'),
    jointConference: text('信访工作联席会议', 'the joint conference'),
  },
  help: {
    explained: text('疏导教育', 'explained'),
    reconciled: text('化解矛盾', 'reconciled'),
    helped: text('帮扶', 'helped'),
    socialReliefTold: text('告知申请社会救助', 'told of social relief'),
    socialReliefHelped: text('帮助申请社会救助', 'helped to apply for social relief'),
  },
} satisfies ChoiceLabels);

/** A field whose value is one of several words. */
export type ChoiceField = keyof typeof valueLabels;

/** The words that a field can have, in any event. */
export type ChoiceOf<Field extends ChoiceField> = keyof (typeof valueLabels)[Field];

/** What a value of a field is called; any other text, as an id, is called by itself. */
export function valueLabel(field: string, value: string): Text {
  const known = own<Readonly<Record<string, Text>>>(valueLabels, field);
  return (known && own(known, value)) ?? asWritten(value);
}
