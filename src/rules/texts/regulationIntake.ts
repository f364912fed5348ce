import type { RuleTextsFrom } from '../rule.ts';

/** The wording of articles 17-28 of the petition regulation. */
export const regulationIntakeTexts = {
  'reg.17': {
    text: {
      zh: '信访可以通过信息网络、书信、电话、传真、走访等渠道提出；用这些方式反映情况、建议、意见或者请求的公民、法人和其他组织，是信访人。',
      en: 'A petition may come by network, letter, telephone, fax, visit and the like; whoever raises something in these ways, a citizen, a legal person or another organisation, is a petitioner.',
    },
    notExecutable: {
      zh: '渠道是登记的一项内容；没有任何步骤因渠道不同而拒绝信访事项。',
      en: 'The channel is a field of what is received; no step turns a petition away for its channel.',
    },
  },
  'reg.18.2': {
    text: {
      zh: '领导干部阅办来信和网上信访，按期接待来访、到基层下访，并对群众反映强烈的突出问题包案化解。',
      en: 'Leaders read and act on letters and online petitions, receive visitors and go down to the localities at set times, and each takes outstanding matters in charge.',
    },
    notExecutable: {
      zh: '这是领导干部的职责，不是某一信访事项里的步骤。',
      en: 'It lays duties on leaders, and none of them is a step in one petition.',
    },
  },
  'reg.18': {
    text: {
      zh: '谁都不得因信访而打击报复信访人；有此行为的，要追究责任。',
      en: 'Nobody may retaliate against a petitioner for petitioning; whoever does is answerable for it.',
    },
    notExecutable: {
      zh: '禁止性规定：没有任何事件或效果可以用来打击报复；违反的，按第四十六条追究。',
      en: 'A prohibition: there is no event or effect by which anybody could retaliate; a breach is pursued under article 46.',
    },
  },
  'reg.19': {
    text: {
      zh: '信访一般用书面形式，写明姓名（名称）、住址、请求、事实和理由；口头提出的，由接收方照实记录。',
      en: 'A petition is ordinarily made in writing with name, address, request, facts and reasons; the receiver records an oral petition truthfully.',
    },
  },
  'reg.19.3': {
    text: {
      zh: '下级机关已经受理或者正在办理的信访事项，在办理期限届满之前又向上级机关提出的，上级机关不予受理。',
      en: 'A matter that an organ below has accepted or is handling is not accepted by an organ above until the term of handling ends.',
    },
    starts: { zh: '下级机关受理之日', en: 'acceptance by the organ below' },
    notExecutable: {
      zh: '约束的是上级机关：本级办理期间，上级机关不予受理；上级机关有自己的流程。',
      en: 'It binds the organ above while the matter is in hand here; that organ has its own machines.',
    },
  },
  'reg.20': {
    text: {
      zh: '走访应到有权处理的机关或者其上一级机关的接待场所；多人就共同事项走访的，推选代表，代表最多五人。',
      en: 'Visits in person go to the competent organ or to one level above it; several people with a common matter elect representatives, at most five.',
    },
  },
  'reg.21': {
    text: {
      zh: '收到的信访事项及时录入信访信息系统；信访人可以查询进展，并对处理情况作出评价。',
      en: 'A petition is promptly entered in the petition information system; the petitioner can query its progress and rate how it was dealt with.',
    },
    starts: { zh: '收到信访事项之日', en: 'receipt of the petition' },
  },
  'reg.22': {
    text: {
      zh: '信访部门收到信访事项后予以登记，并在十五日内转送有权处理的机关，或者交办；交办要写明办结期限，承办方要报告办理结果。',
      en: 'A petition department registers a petition and within 15 days transfers it to the competent organ, or assigns it with a due date and a duty to report completion.',
    },
    starts: { zh: '收到信访事项之日', en: 'receipt of the petition' },
  },
  'reg.23.1': {
    text: {
      zh: '信访部门以外的机关直接收到信访事项的，予以登记，并书面告知信访人：已经收到以及按何种途径和程序处理；或者已转给哪个单位；或者不属本机关职权以及应向何处提出。能当场告知的当场告知，不能的在十五日内告知；姓名或住址不清的除外。',
      en: 'An organ other than a petition department that receives a petition directly registers it and tells the petitioner in writing: received, and by which route and procedure; or passed on, and to whom; or outside its competence, and where to go. It does so on the spot where possible, else within 15 days; not where name or address is unclear.',
    },
    starts: { zh: '收到信访事项之日', en: 'receipt of the petition' },
  },
  'reg.23.2': {
    text: {
      zh: '转送、交办来的事项属于本机关职权的，接收单位在十五日内书面告知信访人：已经收到，以及按何种途径和程序处理。',
      en: 'Where a referral is within its competence, the receiving unit tells the petitioner in writing within 15 days: received, and by which route and procedure.',
    },
    starts: { zh: '接收单位收到转送、交办之日', en: 'receipt of the referral by the receiving unit' },
  },
  'reg.23.3': {
    text: {
      zh: '转送、交办来的事项不属于本机关职权的，接收单位在五个工作日内提出异议并详述理由；转送、交办方同意后，退还材料。同意与否的时限，条文没有规定。',
      en: 'Where a referral is outside its competence, the receiving unit objects within 5 working days with detailed reasons, and the papers go back once the referrer agrees. No term is set for the referrer’s answer.',
    },
    starts: { zh: '接收单位收到转送、交办之日', en: 'receipt of the referral by the receiving unit' },
    inferred: {
      zh: '提出异议不使十五日的告知期限中止。',
      en: 'The objection does not pause the 15 days for the notice to the petitioner.',
    },
  },
  'reg.24': {
    text: {
      zh: '一件信访事项涉及几个机关的，由它们商定谁来受理；有争议的，由共同的上一级机关决定；有争议又没有共同上一级的，由共同的信访工作联席会议协调。机关分立、合并或者撤销的，由接着行使其职权的机关受理；职责分不清的，由本级党委和政府或者其指定的机关受理。',
      en: 'Where a matter concerns several organs, they agree on who accepts it; in a dispute their common superior decides, and where they have none the joint conference that they have in common coordinates. Where the organ was split, merged or dissolved, the organ that goes on with its powers accepts; where that is unclear, the Party committee and government of the level, or whom they name.',
    },
    notExecutable: {
      zh: '由哪个机关受理，在事项到来之前由各机关商定或者由上级决定。',
      en: 'Organs agree among themselves who takes a matter, or one is designated, before it comes here.',
    },
  },
  'reg.25': {
    text: {
      zh: '遇有重大、紧急的信访事项和信息，及时报告本级党委和政府，通报有关主管部门和联席会议办公室，并在职权内采取措施，防止后果发生或扩大。',
      en: 'Significant and urgent matters are reported promptly to the Party committee and government of the level, the competent departments and the office of the joint conference are told, and harm is contained.',
    },
    starts: { zh: '知悉之时', en: 'the moment of awareness' },
  },
  'reg.26': {
    text: {
      zh: '走访时不得：非法聚集、围堵、冲击机关，拦截车辆；携带危险物品；侮辱、殴打、威胁他人，限制他人自由，毁损财物；在接待场所滞留、滋事，或者把生活不能自理的人弃留在那里；煽动、胁迫、操纵他人信访或借信访敛财；以其他方式扰乱秩序。',
      en: 'Not allowed at a visit: unlawful gathering, blocking or storming an organ, stopping vehicles; carrying dangerous articles; insult, assault, threat, restricting others’ liberty, damage to property; staying on or making trouble at the reception place, or leaving dependants there; inciting, coercing or steering others, or profiteering from petitions; disrupting order in other ways.',
    },
  },
  'reg.28': {
    text: {
      zh: '与事项本身或者信访人利害直接相关的工作人员要退出处理，即回避。',
      en: 'Staff with a direct interest in the matter or the petitioner withdraw from it.',
    },
  },
} satisfies Partial<RuleTextsFrom<'reg'>>;
