/** What an evaluation needs, and what it answers. */
import type { Api, Report } from '../ensure/ports.ts';
import type { Written } from './careless-model.ts';

/** The product as it is evaluated: with the embedding model, by words alone, or by words and a language model that lies. */
export type Setting = 'MiniLM' | 'words alone' | 'careless model';

export interface EvalDeps {
  api: Api;
  setting: Setting;
  report: Report;
  /** What the careless model has written so far, by question. */
  written?: () => ReadonlyMap<string, Written>;
  signal: AbortSignal;
}
/** A measure of the product, beside the bar that it is held to. */
export interface Measured {
  measure: string;
  setting: string;
  value: string;
  /** Undefined: told, not judged. */
  bar?: string;
  passed?: boolean;
}
/** A table of one set: the measures first, what they are made of after. */
export interface EvalTable {
  title: string;
  /** Of what, and how. */
  method: string;
  measured: Measured[];
  /** Further tables as Markdown. */
  details: string[];
}
