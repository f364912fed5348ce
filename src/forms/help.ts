import { own } from '../vocabulary/own.ts';
import { type Text, text } from '../vocabulary/text.ts';
import type { FieldPlace } from '../vocabulary/words/fieldPlaces.ts';
import type { FieldName } from '../vocabulary/words/fields.ts';

/** What there is to know of a field beside how its control is filled in; of most fields the label says it all. */
const fieldHelp = {
  channel: text('按实际收到的方式选', 'how it really came in'),
  petitioners: text('匿名的留空', 'leave empty where the petition is anonymous'),
  persons: text(
    '共同提出的全部人数，不少于已知姓名的人数',
    'all who raise it together, those known by name among them',
  ),
  anonymous: text('未留姓名的选“是”', 'yes where no name was given'),
  reachable: text(
    '能否凭所留地址送达书面告知',
    'whether a written notice can be delivered to the address that was left',
  ),
  complainedOf: text(
    '被反映的人和单位不经手此事项，也看不到内容',
    'they neither handle the matter nor see what is said',
  ),
  recordedBy: text('口头提出的，由谁如实记录', 'of an oral petition, who wrote it down'),
  priors: text(
    '同一人或者同一事由此前提过的事项',
    'matters raised before by the same person or for the same cause',
  ),
  newFacts: text(
    '提出了此前未经处理的事实或者理由',
    'facts or reasons that were not before those who answered',
  ),
  visitedAbove: text(
    '只记事实，不作为不收的理由',
    'a fact for the record, never a ground to turn anybody away',
  ),
  competent: text('依照职权应当由其处理的机关', 'the organ whose matter it is'),
  formerOrgan: text(
    '原机关撤并、更名的，填由谁承接',
    'where an organ was merged, split or renamed: which one, and how',
  ),
  withinCompetence: text(
    '属于本机关或者下属单位职责的选“是”',
    'yes where it is for this body or a unit of its own',
  ),
  reason: text(
    '写给当事人和上级看的理由',
    'in words that the person concerned and whoever stands above can read',
  ),
  criteria: text('逐项据实勾选，由此定类', 'state each as it is: the class follows from them'),
  simplified: text('拟适用简易程序的才填', 'only where the simplified procedure is asked for'),
  ownFacts: text(
    '本机关方案另列的事实，成立的填上',
    'facts that the body’s own policy names, those that hold',
  ),
  exception: text(
    '不照一般规定办的，写明理由和签批人',
    'where the general rule is left: the reason, and who signed',
  ),
  territoryReason: text('不交属地单位的才填', 'only where it goes to another than the local unit'),
  number: text('本机关给文书编的文号，一号一文', 'the number that the body gives the paper, used once'),
  complexInFact: text('只有情况复杂才可延期', 'nothing else is a ground to extend'),
  days: text('自原期限届满之日起算', 'counted from the end of the term'),
  paperAsked: text('信访人要求纸质文书的选“是”', 'yes where the petitioner wants it on paper'),
  deliveredOn: text(
    '以签收、邮戳或者系统记录的日期为准',
    'the day on the receipt, the postmark or the record',
  ),
  goodReason: text(
    '有不可抗力等正当理由的才填',
    'only where something kept the petitioner from coming in time',
  ),
  standIn: text('代他人办理的才填', 'only where somebody acts in another’s place'),
  meeting: text('经会议研究的，填记录编号', 'where a meeting decided, the id of its record'),
  seal: text('方案定有用印单位的，填其编号', 'where the policy says whose seal papers bear'),
  handler: text('与事项有利害关系的人不得经办', 'nobody with an interest in the matter'),
  request: text('信访人要求什么', 'what the petitioner asks for'),
  facts: text('查明的事实和认定的理由', 'what was found, and why'),
  legalBasis: text('写明文件名称和条款', 'the instrument and its article'),
  evidence: text('材料存于本机关，此处只填编号', 'the file stays with the body: its id alone'),
  breach: text('按《信访工作条例》第四十二条至第四十六条选', 'one of articles 42 to 46 of the regulation'),
  item: text('该条下的项次', 'its item within the article'),
  dueOn: text('办结或者重新报告的最后一日', 'the last day'),
  earlier: text('并案、重复的，填原事项编号', 'the earlier petition, by its id'),
  conclusion: text('已办结此任务的事件编号', 'the id of the event that did what was asked'),
  publish: text('意见书是否公开', 'whether the opinion is published'),
  seriousDisorder: text('有暴力、危险行为或者屡劝不止的选“是”', 'violence, danger, or talk without effect'),
  conduct: text('据实选，不评价动机', 'what was done; never why'),
  score: text('由信访人自己评价', 'the petitioner’s own rating'),
  scoreOffice: text(
    '由信访人自己评价，与对承办单位的评价分开',
    'the petitioner’s own, apart from that of the unit',
  ),
  'petition.migrate.states': text(
    '旧版方案的状态改为新版的哪个状态；没有改动的不填',
    'the states of the earlier version that have another name now; leave out the rest',
  ),
} satisfies Partial<Readonly<Record<FieldName | FieldPlace, Text>>>;

const specific: Readonly<Record<string, Text>> = fieldHelp;

/** As much of a field as its help goes by. */
interface Filled {
  readonly widget: string;
  readonly least?: number | undefined;
  readonly most?: number | undefined;
  readonly longest?: number | undefined;
}

/** How a control is filled in. */
function howToFill({ widget, least, most, longest }: Filled): Text {
  switch (widget) {
    case 'text':
      return text('填编号，不填姓名、电话和证件号码', 'an id, never a name, a telephone or identity number');
    case 'texts':
      return text(
        '填编号，可填多个，以空格或者顿号隔开',
        'ids, with spaces or commas between them; never a name, a telephone or identity number',
      );
    case 'longText':
      return text(`用文字写明，不超过 ${longest} 字`, `in words, at most ${longest} characters`);
    case 'day':
      return text('填日期，如 2026-02-14', 'a day, as 2026-02-14');
    case 'moment':
      return text('填日期和时间', 'a day and its time');
    case 'number':
      return text(
        `填 ${least ?? 0} 至 ${most ?? '任意'} 的整数`,
        `a whole number from ${least ?? 0} to ${most ?? 'any'}`,
      );
    case 'yesNo':
      return text('选“是”或者“否”', 'yes or no');
    case 'choice':
      return text('选一项', 'choose one');
    case 'choices':
      return text('可选多项', 'choose one or several');
    case 'variants':
      return text('先选一种，再逐项填写', 'choose which first, then state the rest');
    case 'list':
      return text('可填多项', 'one or several');
    case 'map':
      return text('左边填原来的，右边填改后的', 'what it was, and what takes its place');
    default:
      return text('逐项填写', 'state each');
  }
}

/** How a field is filled in: what its control takes, and what else there is to know of it where it stands. */
export function helpFor(shape: Filled, name: string | undefined, within: string): Text {
  const how = howToFill(shape);
  if (name === undefined) return how;
  const more = own(specific, `${within}.${name}`) ?? own(specific, name);
  return more ? text(`${more.zh}。${how.zh}`, `${more.en}; ${how.en}`) : how;
}
