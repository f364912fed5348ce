import { describe, test } from 'vitest';
import { storeConformance } from '../../../src/hosts/testing/conformance.ts';
import { freshFile } from './freshFile.ts';

storeConformance('the SQLite store', freshFile, { describe, test });
