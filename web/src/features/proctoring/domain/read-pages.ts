/** Reads a list page by page. Pure: how a page is asked for is given. */
export interface ListPage<Node> {
  nodes: readonly Node[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

/** The first `pagesMax` pages in one, and whether there is more after them. Null as soon as a page is not there. */
export async function readPages<Page extends ListPage<Page['nodes'][number]>>(
  askPage: (after: string | null) => Promise<Page | null>,
  pagesMax: number,
): Promise<{ nodes: Page['nodes'][number][]; more: boolean } | null> {
  const nodes: Page['nodes'][number][] = [];
  let after: string | null = null;
  for (let page = 0; page < pagesMax; page += 1) {
    const answer: Page | null = await askPage(after);
    if (!answer) return null;
    nodes.push(...answer.nodes);
    after = answer.pageInfo.endCursor ?? null;
    if (!answer.pageInfo.hasNextPage || after === null) return { nodes, more: false };
  }
  return { nodes, more: true };
}
