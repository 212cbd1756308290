/** Which scopes open little by themselves, because what they are for is found by way of something else. */
import { tokenScopeNames, type TokenScope } from '@ensure-study/contracts/scopes';

/** What leads to other things, and is a scope of its own. */
export type Way = 'class:read' | 'assessment:read';

const waysTo: Partial<Record<TokenScope, Way>> = {
  'material:read': 'class:read',
  'material:write': 'class:read',
  'assessment:read': 'class:read',
  'assessment:write': 'class:read',
  'attempt:read': 'assessment:read',
  // Who sits an exam is shown the exam, too.
  'attempt:write': 'class:read',
  'grade:write': 'assessment:read',
  'meeting:read': 'class:read',
  'meeting:write': 'class:read',
  'tutor:read': 'class:read',
  'tutor:ask': 'class:read',
  'proctoring:read': 'assessment:read',
  'analytics:read': 'class:read',
};

/** Any of these shows what the way leads through: to write includes to read the same. */
const opening: Record<Way, readonly TokenScope[]> = {
  'class:read': ['class:read', 'class:write'],
  'assessment:read': ['assessment:read', 'assessment:write', 'attempt:write'],
};

/** What should be chosen beside those of `scopes` that are chosen; null when nothing is missing. */
export function missingWay(scopes: readonly TokenScope[], chosen: readonly TokenScope[]): Way | null {
  const ways = scopes.filter((scope) => chosen.includes(scope)).map((scope) => waysTo[scope]);
  return (
    ways.find((way) => way !== undefined && !opening[way].some((scope) => chosen.includes(scope))) ?? null
  );
}

const subjectOf = (scope: TokenScope) => scope.split(':')[0];

/** All scopes, those of one thing together, to read it before to write it. */
export const scopeRows: readonly (readonly TokenScope[])[] = [...new Set(tokenScopeNames.map(subjectOf))].map(
  (subject) => tokenScopeNames.filter((scope) => subjectOf(scope) === subject),
);
