/** The blocks of a Markdown document that are to be run, and what they are to print. Pure. */

export interface GuideStep {
  shell: string;
  /** What the next block says that it prints; undefined where there is none. */
  expected: string | undefined;
  /** What has to be there for it, as a comment before it says. */
  need: string | undefined;
}
export interface GuideBlocks {
  steps: GuideStep[];
  /** Blocks that begin with a comment that is a file name. */
  files: { name: string; content: string }[];
}

const fence = /(?:<!-- needs (\S+) -->\s*)?^```(\w+)\n([^]*?)^```$/gm;

/** `sh` blocks are steps, the `text` block after one is its output, a block that begins with `// name` is that file. */
export function readBlocks(document: string): GuideBlocks {
  const blocks: GuideBlocks = { steps: [], files: [] };
  let before: GuideStep | undefined;
  for (const [, need, language, body = ''] of document.matchAll(fence)) {
    const name = /^\/\/ (\S+)\n/.exec(body)?.[1];
    if (name) blocks.files.push({ name, content: body });
    if (language === 'text' && before) before.expected = body.trim();
    before = language === 'sh' ? { shell: body, need, expected: undefined } : undefined;
    if (before) blocks.steps.push(before);
  }
  return blocks;
}

/** What an expected output stands for: `…` is anything in a line, and alone in one any lines. */
export function toPattern(expected: string): RegExp {
  const lines = expected
    .split('\n')
    .map((line) =>
      line === '…' ? '(?:.*\n)*?' : `${line.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('…', '.*?')}\n`,
    );
  return new RegExp(`^${lines.join('')}$`);
}
