import type { RulesFrom } from './rule.ts';

/** Articles 39-48 of the petition regulation: supervision, answerability and the graded response to disorder. */
export const regulationOversightRules = {
  'reg.39': {
    id: 'reg.39',
    source: 'reg',
    label: { zh: '联席会议督促措施', en: 'Measures of the joint conference' },
    actors: [],
    checked: 'read',
  },
  'reg.40': {
    id: 'reg.40',
    source: 'reg',
    label: { zh: '督办与改进建议', en: 'Supervision and proposals' },
    actors: [],
    checked: 'read',
  },
  'reg.41': {
    id: 'reg.41',
    source: 'reg',
    label: { zh: '信访情况年度报告', en: 'Yearly report' },
    actors: [],
    checked: 'read',
  },
  'reg.42': {
    id: 'reg.42',
    source: 'reg',
    label: { zh: '引发信访的责任', en: 'Answerable for causing a petition' },
    actors: [],
    checked: 'read',
  },
  'reg.43': {
    id: 'reg.43',
    source: 'reg',
    label: { zh: '信访部门失职责任', en: 'Answerable: petition department' },
    actors: ['superiorOrgan'],
    checked: 'read',
  },
  'reg.44': {
    id: 'reg.44',
    source: 'reg',
    label: { zh: '受理告知失职责任', en: 'Answerable: acceptance and notice' },
    actors: ['superiorOrgan'],
    checked: 'read',
  },
  'reg.45': {
    id: 'reg.45',
    source: 'reg',
    label: { zh: '办理失职责任', en: 'Answerable: handling' },
    actors: ['superiorOrgan'],
    checked: 'read',
  },
  'reg.46': {
    id: 'reg.46',
    source: 'reg',
    label: { zh: '工作作风与违纪责任', en: 'Answerable: conduct of staff' },
    actors: ['superiorOrgan'],
    checked: 'read',
  },
  'reg.47': {
    id: 'reg.47',
    source: 'reg',
    label: { zh: '违规走访的分级处置', en: 'Graded response to disorder' },
    actors: ['publicSecurity'],
    checked: 'read',
  },
  'reg.48': {
    id: 'reg.48',
    source: 'reg',
    label: { zh: '涉外信访参照执行', en: 'Foreigners and foreign organisations' },
    actors: [],
    checked: 'read',
  },
} satisfies Partial<RulesFrom<'reg'>>;
