/** What the evaluations ask of the API beside what `ensure` asks. */
import { z } from 'zod';
import type { Operation } from '../ensure/ports.ts';

const Hit = z.object({
  material: z.object({ name: z.string() }).nullable(),
  text: z.string(),
  score: z.number(),
  keywordScore: z.number(),
  meaningScore: z.number().nullable(),
});
export type Hit = z.infer<typeof Hit>;

/** A search as the tutor makes it, or by one way of finding alone. */
export const searchBy: Operation<{ node: { knowledge?: { search: Hit[] } | null } | null }> = {
  text: `query EvalSearch(
    $classroomId: ID!, $question: String!, $history: [ConversationMessageInput!], $by: PassageRanking!
  ) {
    node(id: $classroomId) {
      ... on Classroom {
        knowledge {
          search(query: $question, first: 10, history: $history, by: $by) {
            material { name } text score keywordScore meaningScore
          }
        }
      }
    }
  }`,
  data: z.object({ node: z.object({ knowledge: z.object({ search: z.array(Hit) }).nullish() }).nullable() }),
};

/** Every passage of a class's documents, a page of a document at a time; for its teachers. */
export const materialsOfClass: Operation<{
  node: { materials?: { nodes: { id: string; name: string }[] } } | null;
}> = {
  text: `query EvalMaterials($classroomId: ID!) {
    node(id: $classroomId) { ... on Classroom { materials(first: 100) { nodes { id name } } } }
  }`,
  data: z.object({
    node: z
      .object({
        materials: z.object({ nodes: z.array(z.object({ id: z.string(), name: z.string() })) }).optional(),
      })
      .nullable(),
  }),
};

const Passage = z.object({ id: z.string(), text: z.string(), headings: z.array(z.string()) });

export const passagesOf: Operation<{
  node: {
    passageList?: {
      nodes: z.infer<typeof Passage>[];
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
  } | null;
}> = {
  text: `query EvalPassages($materialId: ID!, $after: String) {
    node(id: $materialId) {
      ... on Material {
        passageList(first: 100, after: $after) { nodes { id text headings } pageInfo { hasNextPage endCursor } }
      }
    }
  }`,
  data: z.object({
    node: z
      .object({
        passageList: z
          .object({
            nodes: z.array(Passage),
            pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
          })
          .optional(),
      })
      .nullable(),
  }),
};
