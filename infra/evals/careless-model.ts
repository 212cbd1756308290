/** A language model that makes things up, contradicts its material and cites wrongly, as an endpoint beside the product. */
import { readPrompt, writeScripted } from '../../subgraphs/ai/src/tutor/fixtures/scripted-claims.ts';
import { openScriptedEndpoint } from '../../subgraphs/ai/src/tutor/fixtures/scripted-endpoint.ts';

const name = 'careless';

/** What was written to one question: sentences that are so, and sentences that are not, without their citations. */
export interface Written {
  true: string[];
  false: string[];
}

/** Variables for the product, and all that was written, by question. */
export async function openCarelessModel() {
  const endpoint = await openScriptedEndpoint();
  const written = new Map<string, Written>();
  endpoint.script(name, {
    pieces: ({ messages }) => {
      const { question, passages } = readPrompt(messages.at(-1)?.content ?? '');
      const { claims, text } = writeScripted(question, passages);
      const said = (isSo: boolean) =>
        claims.filter(({ isTrue }) => isTrue === isSo).map((one) => one.text.replace(/ \[\d+\]\.$/, ''));
      written.set(question, { true: said(true), false: said(false) });
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
    written: () => written,
    [Symbol.asyncDispose]: () => endpoint[Symbol.asyncDispose](),
  };
}
