import { asked } from '../approvalRules.ts';

const states = [...new Set(asked.map(({ from }) => from))];
const service = (name: string) => `\${environment.services.${name}}`;

const flow = (from: string, to: string, condition?: string): string => {
  const id = `id="${from}-${to}" sourceRef="${from}" targetRef="${to}"`;
  if (condition === undefined) return `<sequenceFlow ${id} />`;
  return `<sequenceFlow ${id}><conditionExpression xsi:type="tFormalExpression">${service(condition)}</conditionExpression></sequenceFlow>`;
};

/** The general approval as a BPMN 2.0 process that begins with waiting in the state: a user task waits, a service task takes a step. */
export const approvalProcess = (begin: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions id="approval" targetNamespace="approval" xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<process id="generalApproval" isExecutable="true">
${[
  '<startEvent id="start" />',
  flow('start', begin),
  ...states.map((state) => `<userTask id="${state}" />`),
  ...asked.map(({ step }) => `<serviceTask id="${step}" implementation="${service(step)}" />`),
  flow('form', 'fillForm'),
  flow('fillForm', 'opinion'),
  flow('opinion', 'propose'),
  flow('propose', 'signature'),
  '<exclusiveGateway id="asSigned" default="asSigned-sign" />',
  flow('signature', 'asSigned'),
  flow('asSigned', 'sign'),
  flow('asSigned', 'sendBack', 'isReturn()'),
  '<exclusiveGateway id="returned" default="returned-opinion" />',
  flow('sendBack', 'returned'),
  flow('returned', 'form', 'isToForm()'),
  flow('returned', 'opinion'),
  flow('sign', 'signed'),
  flow('signed', 'dispatch'),
  flow('dispatch', 'dispatched'),
  '<endEvent id="dispatched" />',
].join('\n')}
</process>
</definitions>`;
