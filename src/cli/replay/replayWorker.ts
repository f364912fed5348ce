import { parentPort, workerData } from 'node:worker_threads';
import { answerTasks } from './answerTasks.ts';

if (parentPort) answerTasks(parentPort, workerData);
