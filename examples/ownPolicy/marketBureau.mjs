// A district market supervision bureau's policy: what it calls its parts, who they are, and where it is stricter than the law.
import { definePolicy, regulations2022 } from 'petition-flow';

const role = (zh, en, ...plays) => ({ plays, label: { zh, en } });
const unit = (id, zh, en, ...roles) => ({ id, roles, label: { zh, en } });
const outside = (id, zh, en, ...roles) => ({ ...unit(id, zh, en, ...roles), outside: true });
const handles = ['businessDepartment', 'responsibleUnit'];
const station = ['brigade', 'responsibleUnit'];
const calendarDays = (n, ...remindDaysBefore) => ({
  term: { n, unit: 'calendarDays' },
  ...(remindDaysBefore.length > 0 ? { remindDaysBefore } : {}),
});
const workingDays = (n) => ({ term: { n, unit: 'workingDays' } });

/** The policy; definePolicy throws where it is laxer than the regulation. */
export const marketBureau = definePolicy({
  extends: regulations2022,
  id: 'marketBureau',
  version: '1.0.0',
  label: {
    zh: '某区市场监督管理局信访工作办法',
    en: 'a district market supervision bureau’s petition rules',
  },
  inForce: '2026-01-01',
  roles: {
    citizen: role('信访人', 'citizen', 'petitioner'),
    letterOffice: role('信访接待室', 'letters and visits office', 'disciplineCommission'),
    generalOffice: role('局办公室', 'general office', 'supervisionOffice'),
    deputyDirector: role('分管副局长', 'deputy director in charge', 'disciplineSecretary'),
    disciplineHead: role('派驻纪检组长', 'head of discipline inspection', 'deputyDisciplineSecretary'),
    director: role('局长', 'director', 'chiefOfficer'),
    section: role('业务科室', 'section', ...handles),
    marketStation: role('市场监管所', 'market supervision station', ...station),
    reception: role('门岗', 'reception', 'serviceDetachment'),
    hotline: role('投诉举报中心', 'complaints centre', 'commandCentre'),
    press: role('宣传科', 'press section', 'publicityOffice'),
    partyGroup: role('局党组', 'party group of the bureau', 'leadingGroup'),
    higherOrgan: role('上级机关', 'higher organ', 'superiorOrgan'),
    police: role('公安机关', 'police', 'publicSecurity'),
    otherOrgan: role('其他机关', 'other organ', 'outsideOrgan'),
    timer: role('系统计时', 'timer', 'system'),
  },
  units: [
    unit('letter-office', '信访接待室', 'letters and visits office', 'disciplineCommission'),
    unit('general-office', '局办公室', 'general office', 'supervisionOffice'),
    unit(
      'leadership',
      '局领导',
      'leadership',
      'chiefOfficer',
      'disciplineSecretary',
      'deputyDisciplineSecretary',
    ),
    unit('party-group', '局党组', 'party group', 'leadingGroup'),
    { ...unit('food-section', '食品安全监管科', 'food safety section', ...handles), liaison: 'food-liaison' },
    {
      ...unit('price-section', '价格监督检查科', 'price inspection section', ...handles),
      liaison: 'price-liaison',
    },
    { ...unit('north-station', '城北市场监管所', 'north station', ...station), liaison: 'north-liaison' },
    unit('reception', '门岗', 'reception', 'serviceDetachment'),
    unit('complaints-centre', '投诉举报中心', 'complaints centre', 'commandCentre'),
    unit('press-section', '宣传科', 'press section', 'publicityOffice'),
    outside('district-government', '区人民政府', 'district government', 'superiorOrgan'),
    outside('city-bureau', '市市场监督管理局', 'city bureau', 'superiorOrgan'),
    outside('city-government', '市人民政府', 'city government', 'superiorOrgan'),
    outside('police-station', '属地派出所', 'local police station', 'publicSecurity'),
    outside('consumer-council', '区消费者委员会', 'consumer council', 'outsideOrgan'),
  ],
  terms: {
    // The law gives fifteen days; the bureau promises a week.
    'intake.notice': calendarDays(7, 2),
    'intake.register': workingDays(1),
    // The law gives sixty days.
    'handling.conclude': calendarDays(40, 10, 3),
    'handling.report': calendarDays(30, 5),
    // A right of the petitioner may be longer than the law's thirty days, never shorter.
    'review.request': calendarDays(45),
  },
  extension: { handlingDays: 20 },
  thresholds: { representatives: [{ groupUpTo: 9, most: 2 }, { most: 5 }] },
  choices: { deputySigns: false, simplifiedProcedure: false },
});

/** A draft of the next version: matters are concluded within thirty days, and the notice goes out within five. */
export const draft = definePolicy({
  extends: marketBureau,
  id: 'marketBureau',
  version: '1.1.0',
  terms: {
    'intake.notice': calendarDays(5, 2),
    'handling.conclude': calendarDays(30, 10, 3),
    'handling.report': calendarDays(25, 5),
  },
});
