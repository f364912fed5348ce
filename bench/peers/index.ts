import { bpmn } from './bpmn.ts';
import { jsonRules } from './jsonRules.ts';
import type { Peer } from './peer.ts';
import { robot } from './robot.ts';

/** The other libraries that the approval is written in, to be measured beside the machine. */
export const peers: readonly Peer[] = [robot, jsonRules, bpmn];
