import { bpmn } from './bpmn.js';
import { jsonRules } from './jsonRules.js';
import type { Peer } from './peer.js';
import { robot } from './robot.js';

/** The other libraries that the approval is written in, to be measured beside the machine. */
export const peers: readonly Peer[] = [robot, jsonRules, bpmn];
