import { lifecycles } from '../../machines/lifecycles.ts';
import type { Refusal } from '../../vocabulary/refusals.ts';
import { type Text, text } from '../../vocabulary/text.ts';

/** Event types that open a petition. */
const openers = lifecycles.flatMap(({ opens, place }) =>
  opens && (opens.alone ?? place === 'phase') ? [opens.by] : [],
);

function choose(types: readonly string[]): Text {
  return types.length === 0
    ? text('此时无可办事项', 'nothing is possible here now')
    : text(`现可办理：${types.join('、')}`, `possible now: ${types.join(', ')}`);
}

/** What to do instead of the refused event. */
export function adviceFor(refusal: Refusal): Text {
  const { code, roles = [], fact = '', path, instead = [] } = refusal;
  switch (code) {
    case 'unknown-event':
      return text('改正 type', 'correct `type`');
    case 'unknown-petition':
      return path === 'petition'
        ? text('改正 petition', 'correct `petition`')
        : text(`先以 ${openers.join('、')} 开立`, `open it first: ${openers.join(', ')}`);
    case 'unknown-policy':
      return text('以 --policy 给出当日有效的方案', 'give a policy that is in force that day: --policy');
    case 'invalid':
      return path ? text(`改正 ${path}`, `correct \`${path}\``) : text('改正事件的写法', 'correct the event');
    case 'invalid-petition':
      return text('用未经改动的数据，或按事件重新办理', 'use the data as written, or decide its events anew');
    case 'duplicate':
      return text('不必再报；另一事件须用新编号', 'nothing; another event needs an id of its own');
    case 'out-of-order':
      return text(
        '按登记时的时间报送，不得倒填',
        'state the moment at which it is entered, never an earlier one',
      );
    case 'concluded':
      return text('事项已结束；新情况另行提出', 'the matter is over; new facts are raised anew');
    case 'wrong-role':
      return text(`由 ${roles.join('、')} 报送`, `to be sent by: ${roles.join(', ')}`);
    case 'missing-fact':
      return text(`补写“${fact}”`, `state \`${fact}\``);
    case 'too-early':
      return text('到期后再报', 'send it once the time has come');
    case 'not-now':
    case 'guard-failed':
    case 'too-late':
      return choose(instead);
  }
}
