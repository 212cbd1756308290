/** Ends of single connections that do not hang on a server which has stopped answering. */
import type pg from 'pg';

const goodbyeMsMax = 500;

/** Says goodbye; cuts the connection when the server does not react. Never throws. */
export async function endClient(client: pg.Client): Promise<void> {
  const cut = setTimeout(() => breakClient(client, 'Connection terminated: no goodbye'), goodbyeMsMax);
  await client.end().catch(() => undefined);
  clearTimeout(cut);
}

/** Cuts a connection; whatever waits on it fails with `reason`, which must begin as the driver's own messages do. */
export function breakClient(client: pg.ClientBase, reason: `Connection terminated: ${string}`): void {
  // Part of the driver since its first versions, but not of its types; its own time-out code does the same.
  const { connection } = client as pg.ClientBase & {
    connection?: { stream?: { destroy(error: Error): void } };
  };
  connection?.stream?.destroy(new Error(reason));
}
