/** The process of `model-server.ts`: streams the first sentence of the first passage in the prompt, with its number. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

const Asked = z.object({ messages: z.array(z.object({ role: z.string(), content: z.string() })) });

const server = createServer((request, response) => {
  void text(request).then((body) => {
    const asked = Asked.safeParse(JSON.parse(body || '{}'));
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const content of asked.success ? answerTo(asked.data) : [])
      send({ delta: { content }, finish_reason: null });
    send({ delta: {}, finish_reason: 'stop' });
    response.end('data: [DONE]\n\n');
  });
  const send = (choice: object) =>
    response.write(
      `data: ${JSON.stringify({ id: '1', object: 'chat.completion.chunk', choices: [{ index: 0, ...choice }] })}\n\n`,
    );
});

/** What is said by the passages is let through by the product; anything else is not. */
function answerTo({ messages }: z.infer<typeof Asked>): string[] {
  const prompt = messages.at(-1)?.content ?? '';
  const passage = /<passage number="1">\n([^]*?)<\/passage>/.exec(prompt)?.[1] ?? '';
  const sentence = /(?:^|[.!?]\s+)([A-Z][^.!?\n]{10,200})[.!?](?=\s)/m.exec(passage)?.[1];
  return sentence ? [`${sentence} `, '[1].'] : [];
}

server.listen(Number(process.argv[2]), '127.0.0.1');
await once(server, 'listening');
process.send?.('listening');
