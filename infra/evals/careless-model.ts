/** A language model that makes things up, contradicts its material and cites wrongly, as an endpoint beside the product. */
import { readPrompt, writeScripted } from '../../subgraphs/ai/src/tutor/fixtures/scripted-claims.ts';
import { openScriptedEndpoint } from '../../subgraphs/ai/src/tutor/fixtures/scripted-endpoint.ts';

const name = 'careless';

/** Variables for the product, and what of all that was written is not so, without its citation. */
export async function openCarelessModel() {
  const endpoint = await openScriptedEndpoint();
  const lies = new Set<string>();
  endpoint.script(name, {
    pieces: ({ messages }) => {
      const { question, passages } = readPrompt(messages.at(-1)?.content ?? '');
      const { claims, text } = writeScripted(question, passages);
      for (const { isTrue, text: claim } of claims) if (!isTrue) lies.add(claim.replace(/ \[\d+\]\.$/, ''));
      return text.split(/(?<= )/);
    },
  });
  return {
    env: {
      LLM_BASE_URL: endpoint.baseUrl,
      LLM_API_KEY: 'none',
      LLM_MODEL: name,
      // All questions are asked by one teacher.
      LIMIT_MODEL_TOKENS_PER_DAY: '0',
    },
    lies: () => [...lies],
    [Symbol.asyncDispose]: () => endpoint[Symbol.asyncDispose](),
  };
}
