/** How a server is named in what is printed: terminals and logs of CI are read by many, `.env.stack` by its owner. */
import type { StackServer } from './stack-server.ts';

/** `name=URL`, by the variable that leads to it, without a password. */
export function addressOf({ name, variables }: Pick<StackServer, 'name' | 'variables'>): string {
  const address = Object.values(variables())[0] ?? '';
  const shown = address
    // To the last @ before the path: a password may hold one.
    .replace(/^(\w+:\/\/[^:/?#@]*):[^/?#]*@/, '$1@')
    .replace(/([?&]password=)[^&#]*/gi, '$1…');
  return `${name}=${shown}`;
}
