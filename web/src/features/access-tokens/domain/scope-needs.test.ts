import { tokenScopeNames } from '@ensure-study/contracts/scopes';
import { describe, expect, it } from 'vitest';
import { missingWay, scopeRows } from './scope-needs.ts';

describe('what should be chosen beside a scope', () => {
  it('is the class of documents, until classes may be seen or changed', () => {
    const row = ['material:read', 'material:write'] as const;
    expect(missingWay(row, ['material:write'])).toBe('class:read');
    expect(missingWay(row, ['material:write', 'class:read'])).toBeNull();
    expect(missingWay(row, ['material:write', 'class:write'])).toBeNull();
  });

  it('is the quiz of results, grades and alerts, and then the class of the quiz', () => {
    for (const scope of ['attempt:read', 'grade:write', 'proctoring:read'] as const) {
      expect(missingWay([scope], [scope])).toBe('assessment:read');
      expect(missingWay([scope], [scope, 'assessment:write'])).toBeNull();
    }
    expect(missingWay(['assessment:read'], ['attempt:read', 'assessment:read'])).toBe('class:read');
  });

  it('is nothing for what was not chosen, and for what is found without a class', () => {
    expect(missingWay(['material:read'], ['people:read'])).toBeNull();
    expect(missingWay(['people:read'], ['people:read'])).toBeNull();
  });
});

it('shows every scope once, to read beside to write', () => {
  expect(scopeRows.flat().toSorted()).toEqual([...tokenScopeNames].toSorted());
  expect(scopeRows).toContainEqual(['attempt:read', 'attempt:write']);
});
