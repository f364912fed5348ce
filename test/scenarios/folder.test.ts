import { describe, expect, test } from 'vitest';
import { filesOfScenarios } from '../../src/scenarios/folder.ts';

describe('the files of scenarios among paths', () => {
  test('are the YAML files, sorted, each with the office of its own folder', () => {
    expect(
      filesOfScenarios([
        'b/two.yml',
        'b/office.yaml',
        'a/one.yaml',
        'notes.md',
        'office.yml',
        'three.yaml',
        'c\\d.yaml',
        'c\\office.yml',
      ]),
    ).toEqual([
      { file: 'a/one.yaml', office: undefined },
      { file: 'b/two.yml', office: 'b/office.yaml' },
      { file: 'c\\d.yaml', office: 'c\\office.yml' },
      { file: 'three.yaml', office: 'office.yml' },
    ]);
  });
});
