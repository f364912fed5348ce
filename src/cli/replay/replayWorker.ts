import { parentPort, workerData } from 'node:worker_threads';
import { answerTasks } from './answerTasks.js';

if (parentPort) answerTasks(parentPort, workerData);
