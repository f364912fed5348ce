import { writeFileSync } from 'node:fs';
import { makeRegister } from './register.js';

writeFileSync('examples/register/register.jsonl', makeRegister());
