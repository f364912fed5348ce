import { type Approval, type Chain, type Criterion, classFacts } from './approval.ts';
import { calledInWords, headsOf } from './chains.ts';
import { incomplete, type PolicyFault } from './policyFault.ts';
import { isOwn, mayHandle, type Policy, unitOf } from './schema.ts';
import { faultsOfSteps, namedMoreThanOnce, nobodyActsAs } from './signerFaults.ts';

const fault = (path: string, zh: string, en: string): PolicyFault =>
  incomplete(`approval.${path}`, 'policy', zh, en);

const inApproval = (path: string) => `approval.${path}`;
const nobodyActs = (policy: Policy, path: string, named: readonly string[] | undefined) =>
  nobodyActsAs(policy, inApproval(path), named);
const namedTwice = (path: string, named: readonly string[] | undefined) =>
  namedMoreThanOnce(inApproval(path), named);

function criterionFaults(
  { facts = {} }: Approval,
  path: string,
  criteria: readonly Criterion[],
): PolicyFault[] {
  const known = [...classFacts, ...Object.keys(facts)];
  return criteria.flatMap(({ fact }, at) =>
    known.includes(fact)
      ? []
      : [
          fault(
            `${path}.${at}.fact`,
            `没有事实“${fact}”；可用：${known.join('、')}`,
            `there is no fact ${fact}; known: ${known.join(', ')}`,
          ),
        ],
  );
}

function classFaults(policy: Policy, approval: Approval): PolicyFault[] {
  const { classes, chains } = approval;
  const last = classes.length - 1;
  return classes.flatMap(({ id, when, decidedBy }, row) => {
    const path = `classes.${row}`;
    const isTaken = classes.findIndex((one) => one.id === id) !== row;
    const hasChain = chains.some((one) => one.paper === 'dispatch' && (one.class?.includes(id) ?? true));
    return [
      ...(isTaken ? [fault(`${path}.id`, `类别 ${id} 重复`, `the class ${id} is listed twice`)] : []),
      ...(row === last && when !== undefined
        ? [
            fault(
              `${path}.when`,
              '最后一行不设条件，否则有的事项没有类别',
              'the last class has no `when`: a matter that no row fits would have no class',
            ),
          ]
        : []),
      ...(row < last && when === undefined
        ? [
            fault(
              path,
              '此行没有条件，其后各行不会用到：移到最后',
              'a class without `when` takes every matter, so that no row after it can ever be used: put it last',
            ),
          ]
        : []),
      ...(['all', 'any', 'none'] as const).flatMap((list) =>
        criterionFaults(approval, `${path}.when.${list}`, when?.[list] ?? []),
      ),
      ...nobodyActs(policy, `${path}.decidedBy`, decidedBy),
      ...(hasChain
        ? []
        : [
            fault(
              path,
              `类别 ${id} 没有交办（dispatch）的审批流程`,
              `the class ${id} has no chain for its dispatch: add a row of \`chains\`, with \`steps: []\` where nobody signs`,
            ),
          ]),
    ];
  });
}

/** Whether whatever a row is for, another one before it takes. */
const takes = (before: Chain, { paper, class: classes, outcome }: Chain): boolean =>
  before.paper === paper &&
  (before.class === undefined || (classes?.every((id) => before.class?.includes(id)) ?? false)) &&
  (before.outcome === undefined || (outcome?.every((one) => before.outcome?.includes(one)) ?? false));

function stepFaults(policy: Policy, { paper, propose, steps }: Chain, path: string): PolicyFault[] {
  const timed = steps.flatMap(({ within }, at) =>
    paper === 'extension' && within !== undefined
      ? [
          fault(
            `${path}.steps.${at}.within`,
            '延期的审批随办理期限，不另设期限',
            'an extension is decided while the term runs, and has no time of its own',
          ),
        ]
      : [],
  );
  return [...timed, ...faultsOfSteps(policy, steps, propose, inApproval(`${path}.steps`))];
}

function chainFaults(policy: Policy, { classes, chains }: Approval): PolicyFault[] {
  const known = classes.map(({ id }) => id);
  return chains.flatMap((chain, row) => {
    const path = `chains.${row}`;
    const isDispatch = chain.paper === 'dispatch';
    return [
      ...(chain.class ?? []).flatMap((id, at) =>
        known.includes(id)
          ? []
          : [
              fault(
                `${path}.class.${at}`,
                `没有类别 ${id}；已有：${known.join('、')}`,
                `there is no class ${id}; known: ${known.join(', ')}`,
              ),
            ],
      ),
      ...(chains.slice(0, row).some((before) => takes(before, chain))
        ? [
            fault(
              path,
              '在先的一行已经包括此行，此行不会用到',
              'a row before it takes all that this row is for, so that it can never be used',
            ),
          ]
        : []),
      ...(isDispatch && chain.propose === undefined
        ? [fault(`${path}.propose`, '交办须有拟办人', 'a dispatch needs those who propose the unit')]
        : []),
      ...(chain.outcome !== undefined && chain.paper !== 'reply'
        ? [fault(`${path}.outcome`, '只有答复才分结果', 'only a reply has an outcome')]
        : []),
      ...(['form', 'propose', 'sentBy'] as const).flatMap((field) => [
        ...(chain[field] !== undefined && !isDispatch
          ? [
              fault(
                `${path}.${field}`,
                '只用于交办',
                'this is for a dispatch alone: the unit that has the matter drafts any other paper',
              ),
            ]
          : []),
        ...nobodyActs(policy, `${path}.${field}`, chain[field]),
        ...namedTwice(`${path}.${field}`, chain[field]),
      ]),
      ...stepFaults(policy, chain, path),
    ];
  });
}

/** The head of the organ is one, so that it is plain who approves an extension (`reg.34`). */
function headFaults(policy: Policy): PolicyFault[] {
  return headsOf(policy).flatMap((head) => {
    const units = policy.units.filter((unit) => isOwn(unit) && unit.roles.includes(head));
    if (units.length <= 1) return [];
    const ids = units.map(({ id }) => id);
    const { zh, en } = calledInWords(policy, [head]);
    return [
      fault(
        'head',
        `“${zh}”只能由一个单位担任，现有：${ids.join('、')}`,
        `the head of the organ is one, and the ${en} is cast in ${ids.join(', ')}: leave it to one of them`,
      ),
    ];
  });
}

function sealFaults(policy: Policy, { seals = [] }: Approval): PolicyFault[] {
  return seals.flatMap((id, at) => {
    const unit = unitOf(policy, id);
    const isSection = policy.units.some((one) => one.id === id && mayHandle(one));
    if (isOwn(unit) && !isSection) return [];
    const sections = policy.units.filter(mayHandle);
    const fitting = policy.units.filter((one) => isOwn(one) && !sections.includes(one)).map((one) => one.id);
    return [
      fault(
        `seals.${at}`,
        `“${id}”不是本机关或其信访工作机构，内设承办部门不得以自己的印章答复；可用：${fitting.join('、')}`,
        `${id} is not the organ or its petition office: no section replies under its own seal; fitting: ${fitting.join(', ')}`,
      ),
    ];
  });
}

/** What is wrong with the classes and chains of a policy: what in them can never happen, or nobody can finish. */
export function approvalFaults(policy: Policy): PolicyFault[] {
  const { approval } = policy;
  if (approval === undefined) return [];
  return [
    ...classFaults(policy, approval),
    ...chainFaults(policy, approval),
    ...headFaults(policy),
    ...sealFaults(policy, approval),
  ];
}
