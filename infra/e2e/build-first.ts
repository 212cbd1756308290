/** Builds the product once before its journeys, so that products started side by side do not build over one another. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { repositoryRoot } from '../product/start-product.ts';

export default async function buildFirst(): Promise<void> {
  const build = spawn('npm', ['run', '--silent', 'build'], { cwd: repositoryRoot, stdio: 'ignore' });
  const [code] = await once(build, 'exit');
  if (code !== 0) throw new Error('The product does not build: npm run build says why.');
}
