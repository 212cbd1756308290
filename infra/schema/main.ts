/**
 * `npm run schema:changes -- "why"`: writes what has changed in the schema since it was published last into
 * infra/docs/schema-changelog.md, and publishes it. Exit 1 when the deprecation policy does not permit the change.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { schemaFiles } from './files.ts';
import { publishSchema } from './publish-schema.ts';

const say = (line: string) => void process.stdout.write(`${line}\n`);
const why = process.argv.slice(2).join(' ').trim();
const outcome = await publishSchema({
  published: await readFile(schemaFiles.published, 'utf8').catch(() => undefined),
  current: await readFile(schemaFiles.current, 'utf8'),
  changelog: await readFile(schemaFiles.changelog, 'utf8'),
  why: why.replace(/\.$/, ''),
  today: new Date().toISOString().slice(0, 'YYYY-MM-DD'.length),
});
if (outcome.kind === 'unchanged') say('Nothing has changed that clients rely on.');
else if (outcome.kind === 'refused') {
  for (const sentence of outcome.sentences) say(sentence);
  process.exitCode = 1;
} else if (!why) {
  say('The schema has changed. Say what for, in one sentence: npm run schema:changes -- "why"');
  process.exitCode = 1;
} else {
  const filepath = fileURLToPath(schemaFiles.changelog);
  const changelog = await format(outcome.changelog, { ...(await resolveConfig(filepath)), filepath });
  await writeFile(schemaFiles.changelog, changelog);
  await writeFile(schemaFiles.published, outcome.published);
  say('Published. Read the newest entry of infra/docs/schema-changelog.md before you commit it.');
}
