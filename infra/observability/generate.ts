/** Writes the rules and the dashboard from the objectives; with --check it only compares and exits 1 where one is out of date. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { toDashboard } from './dashboard.ts';
import { lags } from './lags.ts';
import { objectives } from './objectives.ts';
import { toRules } from './rules.ts';

const files = {
  'prometheus/rules.yml': toRules(objectives, lags),
  'grafana/dashboards/ensure.json': toDashboard(objectives, lags),
};
const stale: string[] = [];
for (const [name, text] of Object.entries(files)) {
  const file = fileURLToPath(new URL(name, import.meta.url));
  const next = await format(text, { ...(await resolveConfig(file)), filepath: file });
  if (!process.argv.includes('--check')) await writeFile(file, next);
  else if (next !== (await readFile(file, 'utf8').catch(() => ''))) stale.push(name);
}
if (stale.length > 0) {
  process.stderr.write(`Out of date: ${stale.join(', ')}. Run \`npm run generate\`.\n`);
  process.exit(1);
}
