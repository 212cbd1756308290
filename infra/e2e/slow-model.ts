/** A small OpenAI-compatible endpoint that streams what it is given, slowly or until it breaks; it knows nothing by itself. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export interface ModelScript {
  /** Pieces of the answer, in order. */
  pieces: string[];
  /** Pause before each piece. */
  pauseMs: number;
  /** Breaks the connection after so many pieces. */
  breakAfter?: number;
}
export interface SlowModel extends AsyncDisposable {
  /** For LLM_BASE_URL. */
  url: string;
  /** How often a completion was asked for. */
  requests(): number;
}

export async function openSlowModel(script: ModelScript): Promise<SlowModel> {
  let requests = 0;
  const server = createServer((request, response) => {
    request.resume();
    if (!request.url?.endsWith('/chat/completions')) return void response.writeHead(404).end();
    requests += 1;
    void stream(script, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests: () => requests,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function stream({ pieces, pauseMs, breakAfter }: ModelScript, response: ServerResponse) {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const chunk = (delta: object, finish: string | null) =>
    `data: ${JSON.stringify({ id: 'answer', object: 'chat.completion.chunk', created: 0, model: 'slow', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`;
  for (const [index, content] of pieces.entries()) {
    await sleep(pauseMs);
    if (index === breakAfter) return void response.destroy();
    response.write(chunk({ role: 'assistant', content }, null));
  }
  response.write(chunk({}, 'stop'));
  response.end('data: [DONE]\n\n');
}
