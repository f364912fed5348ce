import type { Language } from '../../vocabulary/text.ts';
import type { DifferenceKind } from './differences.ts';

/** The words of a replay's page that other pages do not have. */
export interface ReplayWords {
  readonly refusals: string;
  readonly differences: string;
  readonly problems: string;
  readonly place: string;
  readonly what: string;
  readonly recorded: string;
  readonly now: string;
  readonly eventAt: (place: string) => string;
  readonly allAgree: (compared: number) => string;
  readonly unlisted: (count: number) => string;
  readonly wholeLog: string;
  readonly digest: (digest: string) => string;
  readonly kinds: Readonly<Record<DifferenceKind, string>>;
  readonly figures: Readonly<Record<'movedLater' | 'compared' | 'differences' | 'problems', string>>;
}

const zh: ReplayWords = {
  refusals: '未通过（按原因）',
  differences: '与记录不同',
  problems: '无法重演的内容',
  place: '文件和行',
  what: '不同之处',
  recorded: '原记录',
  now: '现结果',
  eventAt: (place) => `事件：${place}`,
  allAgree: (compared) => `已核对 ${compared} 个决定，与记录一致。`,
  unlisted: (count) => `另有 ${count} 条未列出：每类只列前 1000 条。`,
  wholeLog: '全部',
  digest: (digest) => `全部信访事项的摘要 ${digest}：两次重演结果相同，则摘要相同。`,
  kinds: {
    outcome: '可否办理',
    reasons: '未通过的原因',
    path: '状态变化',
    effects: '待执行事项',
    type: '事件类型',
    sequence: '序号',
    policy: '方案',
    calendar: '日历',
    seal: '封签',
    petition: '最后状态',
    'no-event': '有记录而无事件',
    'no-record': '有事件而无记录',
  },
  figures: { movedLater: '截至时间后仍有事件', compared: '已核对', differences: '不同', problems: '问题' },
};

const en: ReplayWords = {
  refusals: 'Refused, by reason',
  differences: 'Differs from the record',
  problems: 'Could not be replayed',
  place: 'Log and line',
  what: 'In what',
  recorded: 'Recorded',
  now: 'Now',
  eventAt: (place) => `event: ${place}`,
  allAgree: (compared) => `${compared} decisions compared: all agree with the record.`,
  unlisted: (count) => `${count} more are not listed: of each kind the first 1,000 are.`,
  wholeLog: 'all of it',
  digest: (digest) => `Digest of all petitions ${digest}: replays that come to the same have the same.`,
  kinds: {
    outcome: 'accepted or refused',
    reasons: 'reasons of the refusal',
    path: 'transitions',
    effects: 'effects',
    type: 'type of event',
    sequence: 'sequence number',
    policy: 'policy',
    calendar: 'calendar',
    seal: 'seal',
    petition: 'petition at the end',
    'no-event': 'recorded, no event',
    'no-record': 'event, not recorded',
  },
  figures: {
    movedLater: 'moved later',
    compared: 'compared',
    differences: 'differences',
    problems: 'problems',
  },
};

/** The words of each language. */
export const replayWords: Readonly<Record<Language, ReplayWords>> = { zh, en };
