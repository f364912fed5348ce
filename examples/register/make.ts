import { writeFileSync } from 'node:fs';
import { makeRegister } from './register.ts';

writeFileSync('examples/register/register.jsonl', makeRegister());
