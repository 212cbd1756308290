/** What a schema demands of a token, as its descriptions end with it (`gateway/scripts/tell-scopes.ts`), compared. Pure. */

/** Alternatives, one of which is enough; of an alternative all scopes are needed. */
export type Scopes = readonly (readonly string[])[];

/** The line of a description that tells of scopes; undefined where it has none. */
export const scopeLine = (description: string | null | undefined): string | undefined =>
  /^Scope: .+\.$/m.exec(description?.split('\n').at(-1) ?? '')?.[0];

/** The scopes of such a line. */
export const parseScopes = (line: string): Scopes =>
  line
    .replace(/^Scope: (.+)\.$/, '$1')
    .split(', or ')
    .map((all) => all.split(' and '));

/** Whether every token that was enough before is enough now; undefined demands nothing. */
export const isNoStricter = (before: Scopes | undefined, now: Scopes | undefined): boolean =>
  now === undefined ||
  (before?.every((had) => now.some((all) => all.every((scope) => had.includes(scope)))) ?? false);

/** What has changed for `coordinate`, as one sentence. */
export const scopeSentence = (
  coordinate: string,
  before: Scopes | undefined,
  now: Scopes | undefined,
): string => `\`${coordinate}\` asks for ${inWords(now)}; before for ${inWords(before)}.`;

const inWords = (scopes: Scopes | undefined): string =>
  scopes === undefined
    ? 'no scope'
    : `the scope ${scopes.map((all) => all.map((scope) => `\`${scope}\``).join(' and ')).join(', or ')}`;
