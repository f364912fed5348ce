import type { RuleTextsFrom } from '../rule.ts';

/** The wording of articles 17-28 of the petition regulation. */
export const regulationIntakeTexts = {
  'reg.17': {
    text: {
      zh: '信访可以通过信息网络、书信、电话、传真、走访等渠道提出；用这些方式反映情况、建议、意见或者请求的公民、法人和其他组织，是信访人。',
      en: 'A petition may come by network, letter, telephone, fax, visit and the like; whoever raises something in these ways, a citizen, a legal person or another organisation, is a petitioner.',
    },
  },
  'reg.18.2': {
    text: {
      zh: '领导干部阅办来信和网上信访，按期接待来访、到基层下访，并对群众反映强烈的突出问题包案化解。',
      en: 'Leaders read and act on letters and online petitions, receive visitors and go down to the localities at set times, and each takes outstanding matters in charge.',
    },
  },
  'reg.18': {
    text: {
      zh: '任何组织和个人都不得打击报复信访人；有此行为造成严重后果的，处理直接负责的主管人员和其他直接责任人员。',
      en: 'No body and no person may retaliate against a petitioner; where that had serious consequences, those directly in charge and others directly responsible are dealt with.',
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
      zh: '信访事项已经受理或者正在办理，信访人在规定期限内又向受理、办理机关的上级机关提出同一事项的，上级机关不予受理。',
      en: 'A matter that has been accepted or is being handled, and that the petitioner raises again with an organ above within the prescribed term, is not accepted there.',
    },
    starts: { zh: '下级机关受理之日', en: 'acceptance by the organ below' },
    inferred: {
      zh: '下级机关不是本级单位：本级自己的单位正在办理的，按重复信访处理；期限届满后可以再提，系我们的理解。',
      en: 'That the organ below is none of the body’s own units, whose matters are repeat visits, and that the matter can be raised anew once the term is over, is our reading.',
    },
  },
  'reg.20': {
    text: {
      zh: '走访到有权处理的本级或者上一级机关设立、指定的接待场所；涉及诉讼权利救济的，按法定程序向政法部门提出；多人就共同事项走访的，推选代表，最多五人；各级机关落实属地责任，接待好来访，把问题解决在当地。',
      en: 'Visits in person go to a reception place of the competent organ or of one level above it; those about remedies of litigation go to the judicial and public-security departments by their procedure; several people with a common matter elect representatives, at most five; organs receive visits well and settle matters where they arose.',
    },
  },
  'reg.21': {
    text: {
      zh: '信访事项及时录入信访信息系统，在网上流转，方便信访人查询办理情况并作出评价。',
      en: 'A petition is promptly entered in the petition information system and passed on there, so that the petitioner can query how it is dealt with and rate it.',
    },
    starts: { zh: '收到信访事项之日', en: 'receipt of the petition' },
  },
  'reg.22': {
    text: {
      zh: '信访部门收到信访事项后登记，并在十五日内分情况处理：属于本级机关的转送有权处理的机关，重大、紧急的及时提出建议报本级党委和政府决定；涉及下级机关的，转送有权处理的机关；重要情况需要反馈的，交办并要求在指定期限内反馈结果、提交办结报告。涉诉信件转送政法部门，检举控告转送有权的纪检监察机关。',
      en: 'A petition department registers a petition and within 15 days: transfers what is for an organ of its level to the competent one, and puts significant and urgent ones promptly, with a proposal, before the Party committee and government of its level; transfers what concerns an organ below to the competent one; assigns what is important, with a due date, a result to be fed back and a report of completion. Letters on litigation go to the judicial and public-security departments, whistle-blower matters to the competent discipline and supervision organ.',
    },
    starts: { zh: '收到信访事项之日', en: 'receipt of the petition' },
  },
  'reg.23.1': {
    text: {
      zh: '信访部门以外的机关收到信访人直接提出的信访事项，予以登记，并书面告知：属于本机关职权的，告知接收情况以及处理途径和程序；属于本系统下级机关的，转送、交办，并告知去向；不属于本机关或者本系统职权的，告知向有权处理的机关提出。能当场书面告知的当场告知，不能的自收到之日起十五日内告知；姓名或住址不清的除外。',
      en: 'An organ other than a petition department that receives a petition directly registers it and tells the petitioner in writing: within its competence, that it was received and by which route and procedure; within that of a lower organ of its system, that it was passed on or assigned, and where it went; outside the competence of its system, to raise it with the competent organ. It does so on the spot where possible, else within 15 days of receipt; not where name or address is unclear.',
    },
    starts: { zh: '收到信访事项之日', en: 'receipt of the petition' },
  },
  'reg.23.2': {
    text: {
      zh: '信访部门或者本系统上级机关转送、交办来的事项属于本机关职权的，接收单位在十五日内书面告知信访人：接收情况，以及处理途径和程序。',
      en: 'Where what a petition department or a superior organ of the system referred is within its competence, the receiving unit tells the petitioner in writing within 15 days: received, and by which route and procedure.',
    },
    starts: { zh: '接收单位收到转送、交办之日', en: 'receipt of the referral by the receiving unit' },
  },
  'reg.23.3': {
    text: {
      zh: '转送、交办来的事项不属于本机关或者本系统职权的，接收单位在五个工作日内提出异议并详述理由；转送、交办方核实同意后，交还材料。同意与否的时限，条文没有规定。',
      en: 'Where a referral is outside its own competence and that of its system, the receiving unit objects within 5 working days with detailed reasons, and the papers go back once the referrer has looked into it and agrees. No term is set for the referrer’s answer.',
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
  },
  'reg.25': {
    text: {
      zh: '可能造成社会影响的重大、紧急信访事项和信息，及时报告本级党委和政府，通报有关主管部门和本级联席会议办公室，并在职权内依法采取措施，防止不良影响产生、扩大；地方信访部门同时报告上一级信访部门和国家信访局。',
      en: 'Significant and urgent matters and information that may have effects in society are reported promptly to the Party committee and government of the level; the competent departments and the office of the joint conference are told; and within its competence the organ lawfully keeps harm from arising or spreading. A local petition department also reports to the one above it and to the national one.',
    },
    starts: { zh: '知悉之时', en: 'the moment of awareness' },
    inferred: {
      zh: '条文只说“及时”，未定日数：当日报告、当日采取措施系本库默认，各单位可另定期限。',
      en: 'The text says promptly and names no day: that it is the same day is our default, and a body sets a term of its own.',
    },
  },
  'reg.26': {
    text: {
      zh: '信访过程中不得：在机关办公场所周围、公共场所非法聚集，围堵、冲击机关，拦截公务车辆或者堵塞交通；携带危险物品、管制器具；侮辱、殴打、威胁工作人员，非法限制他人自由，毁坏财物；在接待场所滞留、滋事，或者把生活不能自理的人弃留在那里；煽动、串联、胁迫、以财物诱使、幕后操纵他人信访，或者借信访敛财；有其他扰乱公共秩序、妨害国家和公共安全的行为。',
      en: 'Not allowed while petitioning: unlawful gathering around offices or in public places, blocking or storming an organ, stopping official vehicles or blocking traffic; carrying dangerous articles or controlled implements; insulting, assaulting or threatening staff, unlawfully restricting others’ liberty, damaging property; staying on or making trouble at the reception place, or leaving there people who cannot care for themselves; inciting, banding together, coercing, bribing or steering others to petition, or profiteering from petitions; other acts that disrupt public order or endanger national and public security.',
    },
  },
  'reg.28': {
    text: {
      zh: '与事项本身或者信访人利害直接相关的工作人员要退出处理，即回避。',
      en: 'Staff with a direct interest in the matter or the petitioner withdraw from it.',
    },
  },
} satisfies Partial<RuleTextsFrom<'reg'>>;
