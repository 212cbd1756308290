/** The README's examples are run by readers as they stand. */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { text } from 'node:stream/consumers';
import { buildSchema, parse, validate } from 'graphql';
import { expect, it } from 'vitest';
import { openSupergraph } from '../../gateway/test/supergraph.ts';

const root = new URL('../../', import.meta.url);
const fileOf = (name: string) => readFile(new URL(name, root), 'utf8');

/** The code blocks of "Use the API" by language. */
async function examples() {
  const section = (await fileOf('README.md')).split('## Use the API')[1]?.split('\n## ')[0] ?? '';
  const blockOf = (language: string) =>
    new RegExp('```' + language + '\\n([^]*?)```').exec(section)?.[1] ?? '';
  return { section, shell: blockOf('sh'), script: blockOf('js') };
}

it('every operation of the API examples is valid', async () => {
  const schema = buildSchema(await fileOf('gateway/api.generated.graphql'));
  const { section, shell, script } = await examples();
  const inJson = [...shell.matchAll(/"query":("(?:[^"\\]|\\.)*")/g)].map(([, json]) =>
    JSON.parse(json ?? ''),
  );
  const inScript = [...script.matchAll(/`((?:mutation|subscription)\([^`]*)`/g)].map(
    ([, document]) => document,
  );
  const inline = [...section.matchAll(/`(mutation \{[^`]*)`/g)].map(([, document]) => document);
  const documents = [...inJson, ...inScript, ...inline] as string[];
  expect(documents).toHaveLength(8);
  for (const document of documents) expect(validate(schema, parse(document))).toEqual([]);
});

it('the script asks the tutor and prints the answer to its end', { timeout: 120_000 }, async () => {
  await using supergraph = await openSupergraph();
  const { script } = await examples();
  const { signIn, get, url } = supergraph;
  const student = await signIn('student');
  const viewer = await get(student, '{ viewer { classrooms(first: 1) { nodes { id } } } }');
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: fileURLToPath(new URL('infra', root)),
    env: { ...process.env, GATEWAY: url, TOKEN: student.token, CLASSROOM: viewer.classrooms.nodes[0].id },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  expect(await text(child.stdout)).toMatch(/outcome: '(ANSWERED|ABSTAINED)'/);
});
