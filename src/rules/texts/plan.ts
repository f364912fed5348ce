import type { RuleTextsFrom } from '../rule.ts';

/** The wording of the plan's clauses. */
export const planTexts = {
  'plan.1': {
    text: {
      zh: '处理信访事项，实行属地管理、分级负责，谁主管谁担责；问题要依法、及时、就地解决，同时做好解释和疏导；统一领导，各部门协调配合、各尽其责。',
      en: 'Petitions are answered for locally and level by level, and whoever is in charge is answerable; problems are solved lawfully, promptly and on the spot, and explanation goes with the solution; leadership is one, and departments work together and each answer for their part.',
    },
  },
  'plan.2': {
    text: {
      zh: '设信访工作领导小组统领全部安排，有组长、副组长和成员，下设办公室；姓名方案留空。',
      en: 'A leading group with a head, deputies and members heads the whole arrangement and has an office; the plan leaves the names blank.',
    },
  },
  'plan.3.1.1': {
    text: {
      zh: '首次到来的来信（含网信）、来电、来访，一律由纪委受理，别的部门不受理。属于本局职权的，由纪保督察处登记后进入办理；不属于的，告知信访人向有权机关提出。',
      en: 'Letters (online ones too), telephone calls and visits in person that arrive for the first time are accepted by the discipline commission alone. Within the bureau’s competence the supervision office registers the matter and it is processed; outside it the petitioner is told to raise it with the competent organ.',
    },
  },
  'plan.3.1.2': {
    text: {
      zh: '同一信访人就同一事由提出同一诉求的，为重复访：由首次办理的责权单位继续接待，纪委不再受理。',
      en: 'The same petitioner with the same cause and the same claim is a repeat visit: the unit that was first responsible goes on receiving it, and the commission does not accept it again.',
    },
  },
  'plan.3.1.3': {
    text: {
      zh: '上级机关交办、转办或者以电话通知的信访事项，由纪保督察处登记后按程序办理。',
      en: 'What a superior organ assigns, forwards or announces by telephone is registered by the supervision office and processed.',
    },
  },
  'plan.3.2.1': {
    text: {
      zh: '纪委把信访事项定为一般或者复杂疑难，标准是原则上的。一般：情节轻，不大可能在队伍内部或社会上造成严重影响，就地能够解决。复杂疑难：情节重，可能在内部或外部造成严重影响，容易引起群体访或者进京访。',
      en: 'The commission classifies each matter as general or as complex and difficult, in principle by these criteria. General: slight, unlikely to cause serious effect inside the force or in society, can be settled locally. Complex: serious, may cause serious effect inside or outside, likely to lead to group visits or visits to the capital.',
    },
  },
  'plan.3.2.2': {
    text: {
      zh: '分类定性之后，信访事项按一般或者复杂疑难的程序审批，交责权单位办理；责权单位在规定时限内向纪委报告办理结果。时限的天数方案留空。',
      en: 'After classification a matter is approved on the general or the complex track and goes to the responsible unit, which handles it and reports the result to the commission within the prescribed time. The plan leaves the number of days blank.',
    },
    inferred: {
      zh: '本条是两项审批条款的上级标题，只归纳二者共同之处，供办理流程引用。',
      en: 'This is the heading over the two approval clauses; it says only what both have in common, for the handling lifecycle to name.',
    },
  },
  'plan.3.2.2.1': {
    text: {
      zh: '一般信访事项：纪保督察处填写审批单并写出拟办意见，纪委书记或副书记审签，转交对口的机关业务部门或者所属支队；承办单位在规定时限内把结果报告纪委。每个业务部门指定一名联系人。',
      en: 'General matters: the supervision office fills in the approval form and writes the proposed opinion; the commission’s secretary or deputy secretary signs; the matter goes to a headquarters department or to the brigade it belongs to; that unit reports the result to the commission within the prescribed time. Every department names one liaison person.',
    },
  },
  'plan.3.2.2.2': {
    text: {
      zh: '复杂疑难信访事项：纪保督察处填写审批单，纪委写出拟办意见，主官审签，按签批意见转交责权单位；责权单位在规定时限内报告纪委，纪委汇总后报主官。',
      en: 'Complex matters: the supervision office fills in the approval form; the commission writes the proposed opinion; the chief officer signs; the matter goes to the responsible unit as the signed opinion says; it reports to the commission within the prescribed time; the commission sums up for the chief officer.',
    },
  },
  'plan.3.3.1': {
    text: {
      zh: '五人以上（含五人）一同来访为群体访：纪保督察处指定一人接待，立即引到接待室，问清并登记事由和诉求，然后走通常的审批程序。',
      en: 'Five persons or more (five included) are a group visit: the supervision office names one person to receive them, they are taken to the reception room at once, cause and claim are asked and registered, and then the ordinary approval applies.',
    },
  },
  'plan.3.3.2': {
    text: {
      zh: '经劝阻、批评或者教育无效，信访人仍然聚集、滞留在机关的：纪保督察处统一沟通协调，收集、固定证据，通报公安机关及时到场；机关勤务分队成立处突小组，配备防暴装备，维护机关工作秩序；指挥中心和宣传处关注并处置舆情；相关责权单位即刻到场，共同参与。',
      en: 'Where dissuasion, criticism or explanation was without effect and petitioners still gather or stay at the premises: the supervision office coordinates and communicates, collects and secures evidence, and informs public security, which comes in time; the service detachment forms a group for incidents, with riot gear, and keeps order at the premises; the command centre and the publicity office follow public reporting and deal with it; the responsible units come to the scene at once and take part.',
    },
    notImplemented: {
      zh: '防暴装备。没有事件、效果或者任务要求配备或使用装备；单位人员只有言语，武力是公安机关依其自身法律决定的事。',
      en: 'Riot gear. No event, effect or task asks for gear or its use: staff of the body have words, and force is for public security to decide on by its own law.',
    },
  },
  'plan.3.3.3': {
    text: {
      zh: '上级机关要求本局派员到京接待，或者劝说进京的信访人返回的：属首访，由纪委按程序办理；已有审批意见的，原则上谁主办、谁属事、谁负责，由办理部门或者属地单位落实接访和稳控责任。',
      en: 'A superior organ asks the bureau to send staff to the capital to receive a petitioner, or to persuade one to return. A first visit: the commission handles it by the procedure. Where an earlier approved opinion exists, in principle whoever leads, whose matter it is, is answerable: the department that handles the matter or the local unit receives the petitioner and is responsible for reception and for keeping things calm.',
    },
    notImplemented: {
      zh: '劝返和稳控。派去的人听取诉求、解释、报告；没有步骤劝返、接返或者留住信访人，去哪里由其本人决定。',
      en: 'Persuading to return, and keeping calm where it means holding somebody. Whoever is sent listens, explains and reports; no step brings, escorts or keeps a petitioner, who goes where they like.',
    },
  },
  'plan.3.4': {
    text: {
      zh: '重大节日和安保活动期间，纪委及时召集业务部门和责任单位研判形势，逐件排查未办结的事项和有群体访、进京访倾向的事项，督促责权单位落实稳控包保责任；责权单位主动联系公安、街道办、信访局等系统共同稳控，适时派专项组赴京稳控。',
      en: 'In major holidays and security events the commission gathers the departments and responsible units in time, studies the situation, goes through every matter that is not concluded and every matter with a tendency to group or capital visits, one by one, and presses the responsible unit to answer for it and keep it calm. The responsible unit works with public security, street offices, petition bureaus and other systems, and a special team is sent to the capital in due time to keep things calm.',
    },
    notImplemented: {
      zh: '对人的稳控，以及赴京带回信访人的小组。包保落在事项上：每件有单位负责、有日期跟进；专项组带着任务帮助办理，不是去找人、看人、带人。',
      en: 'Keeping persons under control, and a team that goes to the capital to bring petitioners back. What a unit answers for is the matter, with days by which it is followed up; a team has a task that helps to settle it, and neither seeks, watches nor brings anybody.',
    },
  },
  'plan.3.5': {
    text: {
      zh: '办理或者接访中因失职造成严重后果和恶劣影响的，追究有关人员和责权单位的责任；各级党委班子是第一责任人。',
      en: 'Where neglect of duty in handling or reception had serious consequences and bad effects, the persons concerned and the responsible unit are held answerable; the party committees at each level are first in line.',
    },
  },
} satisfies RuleTextsFrom<'plan'>;
