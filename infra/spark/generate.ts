/** `npm run generate`: writes the rules of counting where the Spark job reads them. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { toRules } from './rules.ts';

const file = fileURLToPath(new URL('job/rules.json', import.meta.url));
const text = JSON.stringify(toRules());
await writeFile(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
