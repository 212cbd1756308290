/** What an access token may be made for. Scopes narrow what its person may do; they never add to it. */

/** Of a session that began by signing in: it holds every scope of a session, and no token can be made with it. */
export const sessionScope = 'session';

/** Every scope that a token can be made with, and what it lets its bearer do. To write includes to read the same, but for `proctoring`. */
export const tokenScopes = {
  'class:read': 'See classes, their members and their settings.',
  'class:write': 'Make, join, change and leave classes.',
  'material:read': 'See, search and download documents.',
  'material:write': 'Upload, change, correct and delete documents.',
  'assessment:read': 'See quizzes and exams.',
  'assessment:write': 'Make, change and publish quizzes and exams.',
  'attempt:read': 'See attempts, answers and results.',
  'attempt:write': 'Sit quizzes and exams, and watch over those who sit them.',
  'grade:write': 'Grade answers and release results.',
  'meeting:read': 'See meetings, attendance and transcripts.',
  'meeting:write': 'Plan, hold, join and talk in meetings.',
  'tutor:read': 'Read conversations with the tutor.',
  'tutor:ask': 'Ask the tutor.',
  'proctoring:read': 'Follow alerts and what was observed in exams.',
  'proctoring:write': 'Report observations of a sitting.',
  'analytics:read': 'Read activity, engagement and usage.',
  'people:read': 'See people, guardians and what was administered.',
  'people:write': 'Name, shut and link accounts, and change the school; not make accounts, codes or roles.',
  'notification:read': 'Read notifications.',
  'notification:write': 'Mark notifications read and choose their kinds.',
  'schema:read': 'Introspect the schema where that is closed.',
} as const;
export type TokenScope = keyof typeof tokenScopes;
export const tokenScopeNames = Object.keys(tokenScopes) as TokenScope[];

/** Who signs in does not thereby get to see the schema of a production system. */
const heldBySessions: ReadonlySet<string> = new Set([
  sessionScope,
  ...tokenScopeNames.filter((scope) => scope !== 'schema:read'),
]);

/** Whether somebody whose token or session names these scopes holds that one. */
export const holdsScope = (named: readonly string[], scope: string): boolean =>
  named.includes(scope) || (named.includes(sessionScope) && heldBySessions.has(scope));
