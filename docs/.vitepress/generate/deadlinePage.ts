import { type DeadlineKind, deadlineKindIds, deadlineKinds } from '../../../src/policy/deadlineKinds.ts';
import type { Policy } from '../../../src/policy/schema.ts';
import { type Language, type Text, text } from '../../../src/vocabulary/text.ts';
import { ownerAnywhere, policies, rollOverWords, termWords } from './deadlineWords.ts';
import { code, joined, lines, plain, table } from './markdown.ts';
import { capital, listed, type Page, pathOf, sayIn } from './page.ts';
import { ruleLink } from './ruleLinks.ts';

const lengths: Readonly<Record<(typeof deadlineKinds)[DeadlineKind]['length'], Text>> = {
  law: text('法定', 'by law'),
  policy: text('方案规定', 'by policy'),
  event: text('事件写明', 'by the event'),
};

function termUnder({ terms }: Policy, kind: DeadlineKind, lang: Language): string {
  if (deadlineKinds[kind].length === 'event') return '';
  const term = terms[kind];
  const moves = term.rollOver === 'none' ? '' : rollOverWords[term.rollOver][lang];
  return lines([termWords(term, lang), moves]);
}

/** Every kind of deadline: owner, rule, and its length under each shipped policy. */
export function deadlinePage(lang: Language): Page {
  const say = sayIn(lang);
  const content = joined(
    `# ${say('期限种类', 'Deadline kinds')}`,
    say(
      '“职责”约束单位，“权利行使期”给信访人或者单位一段时间。“法定”的长度由条例规定，方案只能更严（对信访人的权利只能更长）；“方案规定”的由采用单位自定。怎样逐日计算，见[期限怎样计算](../guide/deadlines.md)。',
      'A duty binds an office; a window opens a right for a time. Where the length is set by law, a policy may only be stricter, and for a right of the petitioner only longer; the rest the adopting body sets itself. How days are counted is in [Deadlines explained](../guide/deadlines.md).',
    ),
    table(
      [
        say('期限', 'deadline'),
        say('性质', 'nature'),
        say('责任人', 'owner'),
        say('长度', 'length'),
        ...policies.map(({ id }) => code(id)),
        say('依据', 'rule'),
      ],
      deadlineKindIds.map((kind) => {
        const { label, nature, favours, length, rule } = deadlineKinds[kind];
        return [
          lines([plain(capital(label, lang)), code(kind)]),
          nature === 'duty'
            ? say('职责', 'duty')
            : favours
              ? say('信访人的权利', 'right of the petitioner')
              : say('权利行使期', 'window'),
          ownerAnywhere(kind, lang),
          lengths[length][lang],
          ...policies.map((policy) => termUnder(policy, kind, lang)),
          ruleLink(rule, lang),
        ];
      }),
    ),
    `## ${say('各方案的其他规定', 'What else the policies set')}`,
    table(
      [say('规定', 'setting'), ...policies.map(({ id }) => code(id))],
      settings.map(({ label, read }) => [label[lang], ...policies.map((policy) => read(policy, lang))]),
    ),
  );
  return { path: pathOf(lang, 'reference/deadlines.md'), content };
}

const yesNo = (value: boolean, lang: Language): string =>
  (value ? text('是', 'yes') : text('否', 'no'))[lang];
const acceptance = {
  receipt: text('收到之日', 'the day of receipt'),
  registration: text('登记之日', 'the day of registration'),
  unitAccepts: text('承办单位接收之日', 'the day on which the unit takes it over'),
};

const settings: readonly {
  readonly label: Text;
  readonly read: (policy: Policy, lang: Language) => string;
}[] = [
  {
    label: text('受理之日', 'day of acceptance'),
    read: ({ choices }, lang) => acceptance[choices.acceptanceDay][lang],
  },
  {
    label: text('办理延期，最多（日）', 'extension of handling, at most (days)'),
    read: ({ extension }) => String(extension.handlingDays),
  },
  {
    label: text('复查、复核延期，最多（日）', 'extension of review and re-examination, at most (days)'),
    read: ({ extension }) => String(extension.reviewDays),
  },
  {
    label: text('群体访人数，从', 'group visit, from (persons)'),
    read: ({ thresholds }) => String(thresholds.groupVisit),
  },
  {
    label: text('代表人数，不超过', 'representatives, at most'),
    read: ({ thresholds }, lang) =>
      listed(
        thresholds.representatives.map(({ groupUpTo, most }) =>
          groupUpTo === undefined
            ? String(most)
            : lang === 'zh'
              ? `${groupUpTo}人以下的${most}`
              : `${most} for up to ${groupUpTo}`,
        ),
        lang,
      ),
  },
  {
    label: text('副书记可以审签', 'the deputy may sign'),
    read: ({ choices }, lang) => yesNo(choices.deputySigns, lang),
  },
  {
    label: text('有正当理由的可以逾期申请', 'a good reason reopens a missed window'),
    read: ({ choices }, lang) => yesNo(choices.goodReasonReopensWindow, lang),
  },
  {
    label: text('开展简易办理', 'the simplified procedure is offered'),
    read: ({ choices }, lang) => yesNo(choices.simplifiedProcedure, lang),
  },
  {
    label: text('苗头记录最长（日）', 'longest life of a recorded tendency (days)'),
    read: ({ choices }) => String(choices.tendencyDays),
  },
];
