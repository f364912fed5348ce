#!/usr/bin/env node
import { runCli } from './program.js';
import { untilAnswered } from './untilAnswered.js';

process.exitCode = await untilAnswered(process, runCli(process.argv.slice(2), process));
