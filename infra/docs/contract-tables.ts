/** Tables of what other systems rely on, from the code that keeps it. */
import { tokenScopes } from '@ensure-study/contracts/scopes';
import { errorCodes } from '@ensure-study/kit/errors';
import { gatewayErrorCodes } from '../../gateway/src/errors.ts';

const table = (head: string[], rows: string[][]) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** What an access token can be made for. */
export const scopeTable = (): string =>
  table(
    ['scope', 'what it lets its bearer do'],
    Object.entries(tokenScopes).map(([scope, meaning]) => [`\`${scope}\``, meaning]),
  );

/** Every code of the supergraph's own that `extensions.code` may have. */
export const errorTable = (): string =>
  table(
    ['`extensions.code`', 'retryable', 'meaning'],
    Object.entries({ ...errorCodes, ...gatewayErrorCodes }).map(([code, { retryable, meaning }]) => [
      `\`${code}\``,
      retryable ? 'yes' : '',
      meaning,
    ]),
  );
