/** All rules, the gravest first. */
import { astray } from './astray.ts';
import { harm } from './harm.ts';
import { misuse } from './misuse.ts';
import { safety } from './safety.ts';

export const rules = [...safety, ...harm, ...misuse, ...astray];
