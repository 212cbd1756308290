import type { Catalogue } from './translate-sentence.ts';

/** The files of a language become its catalogue; that none lacks a sentence is what the suites check. */
export function toCatalogue(files: Record<string, unknown>): Catalogue {
  const { './fields.json': fields, ...sentences } = files;
  return {
    fields: fields as Catalogue['fields'],
    sentences: Object.assign({}, ...Object.values(sentences)) as Catalogue['sentences'],
  };
}
