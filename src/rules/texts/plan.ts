import type { RuleTextsFrom } from '../rule.ts';

/** The wording of the plan's clauses. */
export const planTexts = {
  'plan.1': {
    text: {
      zh: '处理信访事项，实行属地管理、分级负责，谁主管谁担责；问题要依法、及时、就地解决，同时做好解释和疏导。',
      en: 'Petitions are answered for locally and level by level, and whoever is in charge is answerable; problems are solved lawfully, promptly and on the spot, and explanation goes with the solution.',
    },
  },
  'plan.2': {
    text: {
      zh: '设信访工作领导小组统领全部安排，下设办公室。',
      en: 'A leading group, which has an office, heads the whole arrangement.',
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
      zh: '上级机关交办、转办或者以电话通知的信访事项，由纪保督察处登记后进入办理。',
      en: 'What a superior organ assigns, forwards or announces by telephone is registered by the supervision office and processed.',
    },
  },
  'plan.3.2.1': {
    text: {
      zh: '纪委把信访事项定为一般或者复杂疑难。一般：情节轻，不大可能在队伍内部或社会上造成严重影响，就地能够解决。复杂疑难：情节重，可能在内部或外部造成严重影响，容易引起群体访或者进京访。',
      en: 'The commission classifies each matter as general or as complex and difficult. General: slight, unlikely to cause serious effect inside the force or in society, can be settled locally. Complex: serious, may cause serious effect inside or outside, likely to lead to group visits or visits to the capital.',
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
      zh: '先行劝阻、批评或者教育而无效，仍然聚集、滞留的，才按非法访、暴力访处置：纪保督察处协调并固定证据，通报公安机关到场；机关勤务分队维持机关秩序；指挥中心和宣传处关注舆情；责权单位即刻赶到现场。',
      en: 'Only after dissuasion, criticism or explanation has been tried and has failed, and people still gather or stay: the supervision office coordinates and secures evidence, public security is informed and comes; the service detachment keeps order at the premises; the command centre and the publicity office follow public reporting; the responsible unit comes to the scene at once.',
    },
  },
  'plan.3.3.3': {
    text: {
      zh: '上级机关要求本局派员到京接待信访人的：属首访，由纪委按通常程序处理；已有签批意见的，由承办部门或者属地单位接待并负责。',
      en: 'A superior organ asks the bureau to send staff to the capital to receive a petitioner. A first visit: the commission handles it by the ordinary procedure. Where an earlier signed opinion exists, the department that handles the matter or the local unit receives the petitioner and is responsible.',
    },
  },
  'plan.3.4': {
    text: {
      zh: '重大节日、安保任务等特殊时期，纪委召集业务部门和责权单位研判形势，把未办结的事项和记有群体访、进京访倾向的事项逐件过一遍，使每件都有单位负责；责权单位与外部单位配合，必要时可派专门工作组。',
      en: 'In special periods (major holidays, security events) the commission gathers the departments and responsible units, reviews the situation, goes through every matter that is not concluded and every matter with a recorded tendency to group or capital visits, one by one, and sees to it that each has a unit answerable for it. The responsible unit works with outside organs, and a special team may be sent.',
    },
  },
  'plan.3.5': {
    text: {
      zh: '办理或者接待中失职，后果严重的，追究责任；各级党委负首要责任。',
      en: 'Neglect of duty in handling or reception with serious consequences is pursued; the party committees at each level are first in line.',
    },
  },
} satisfies RuleTextsFrom<'plan'>;
