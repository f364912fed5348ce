#!/usr/bin/env node
import { runCli } from './program.ts';
import { untilAnswered } from './untilAnswered.ts';

process.exitCode = await untilAnswered(process, runCli(process.argv.slice(2), process));
