/** One table of every variable, from the schemas of the processes that read it. */
import type { z } from 'zod';
import { ensureVariables } from '../ensure/environment.ts';
import { LocalEnvironment } from '../local/environment.ts';
import { serviceSchemas } from '../local/service-schemas.ts';
import { stackVariables } from '../local/stack/environment.ts';
import { LaterVariables } from '../local/without-effect.ts';
import { modelsVariables } from '../models/environment.ts';
import { proofVariables } from '../proof/environment.ts';
import { sparkVariables } from '../spark/environment.ts';

interface Variable {
  owners: string[];
  defaultValue: string;
  description: string;
}

/** A Markdown table: variable, default, who reads it, meaning. */
export function variableTable(): string {
  const variables = new Map<string, Variable>();
  const schemas: [string, z.ZodObject][] = [
    ['start', LocalEnvironment],
    ...Object.entries(serviceSchemas),
    ['start', LaterVariables],
    ['stack:up', stackVariables],
    ['models', modelsVariables],
    ['ensure', ensureVariables],
    ['spark', sparkVariables],
    ['proof', proofVariables],
  ];
  for (const [owner, schema] of schemas) {
    for (const [name, field] of Object.entries(schema.shape)) {
      const known = variables.get(name);
      const meta = (field as z.ZodType).meta();
      variables.set(name, {
        owners: [...(known?.owners ?? []), owner],
        defaultValue: known?.defaultValue || defaultOf(field as z.ZodType),
        description: known?.description || (meta?.description ?? ''),
      });
    }
  }
  const undescribed = [...variables].filter(([, { description }]) => !description).map(([name]) => name);
  if (undescribed.length > 0)
    throw new Error(`These variables have no description: ${undescribed.join(', ')}.`);
  const rows = [...variables].sort(([left], [right]) => left.localeCompare(right));
  return [
    '| variable | default | read by | meaning |',
    '| --- | --- | --- | --- |',
    ...rows.map(
      ([name, { owners, defaultValue, description }]) =>
        `| \`${name}\` | ${defaultValue} | ${owners.join(', ')} | ${description} |`,
    ),
  ].join('\n');
}

/** What the schema makes of an absent variable; nothing where it is required, handed in by `npm start`, or optional. */
function defaultOf(field: z.ZodType): string {
  const absent = field.safeParse(undefined);
  if (!absent.success || absent.data === undefined) return '';
  return typeof absent.data === 'string' && absent.data.startsWith('/')
    ? '`.data`'
    : `\`${String(absent.data)}\``;
}
