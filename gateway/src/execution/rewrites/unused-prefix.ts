/** Names that nobody else uses. */
import { visit, type DocumentNode } from 'graphql';

/** A prefix that no name in the document has; it begins with `wanted`, and is the same for the same document. */
export function findUnusedPrefix(wanted: string, document: DocumentNode): string {
  let prefix = `${wanted}_`;
  // A name that does not begin with a prefix does not begin with a longer one, so one look at each is enough.
  visit(document, {
    Name({ value }) {
      while (value.startsWith(prefix)) prefix = `${prefix}_`;
    },
  });
  return prefix;
}
