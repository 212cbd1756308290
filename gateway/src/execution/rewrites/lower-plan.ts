/** A plan over lifted fields as subgraphs understand it: each is asked for as what it stands for. */
import type { FetchNode, PlanNode, QueryPlan, QueryPlanSelectionNode } from '@apollo/query-planner';
import { Kind, parse, print, stripIgnoredCharacters, visit } from 'graphql';
import type { LiftedSupergraph } from './lift-required-arguments.ts';
import type { Names } from './rename-keys.ts';
import { splitFetch } from './split-fetch.ts';

export interface LoweredPlan {
  plan: QueryPlan;
  /** Subgraphs that are sent values of lifted fields, which they know under the names of the fields themselves. */
  receivers: ReadonlySet<string>;
}

/** The names of fields by those of what was lifted from them. */
export const namesOfLifted = ({ fields }: LiftedSupergraph): Names =>
  new Map([...fields].map(([lifted, { field }]) => [lifted, field]));

/** The plan with all fetches lowered; the same plan where it uses nothing that was lifted. */
export function lowerPlan(plan: QueryPlan, lifted: LiftedSupergraph): LoweredPlan {
  const receivers = new Set<string>();

  function lowerFetch(fetch: FetchNode): PlanNode {
    const receives = fetch.requires?.some((selection) => names(selection, lifted)) ?? false;
    if (receives) receivers.add(fetch.serviceName);
    const parts = (receives ? splitFetch(fetch, lifted) : [fetch]).map((part) =>
      withRealFields(part, lifted),
    );
    return parts.length > 1 ? { kind: 'Parallel', nodes: parts } : (parts[0] as FetchNode);
  }

  function lower<N extends PlanNode | undefined>(node: N): N | PlanNode {
    switch (node?.kind) {
      case 'Sequence':
      case 'Parallel':
        return { ...node, nodes: node.nodes.map(lower) as PlanNode[] };
      case 'Flatten':
        return { ...node, node: lower(node.node) };
      case 'Condition':
        return { ...node, ifClause: lower(node.ifClause), elseClause: lower(node.elseClause) };
      case 'Fetch':
        return lowerFetch(node);
      default:
        return node;
    }
  }

  const { node } = plan;
  if (node?.kind !== 'Subscription') return { plan: { ...plan, node: lower(node) }, receivers };
  const primary = withRealFields(node.primary, lifted);
  return { plan: { ...plan, node: { ...node, primary, rest: lower(node.rest) } }, receivers };
}

const names = (selection: QueryPlanSelectionNode, lifted: LiftedSupergraph): boolean =>
  (selection.kind === Kind.FIELD && lifted.fields.has(selection.name)) ||
  (selection.selections?.some((inner) => names(inner, lifted)) ?? false);

function withRealFields(fetch: FetchNode, { fields }: LiftedSupergraph): FetchNode {
  let isChanged = false;
  const document = visit(parse(fetch.operation, { noLocation: true }), {
    Field(node) {
      const lifted = fields.get(node.name.value);
      if (!lifted) return undefined;
      isChanged = true;
      return {
        ...node,
        alias: node.alias ?? node.name,
        name: { kind: Kind.NAME, value: lifted.field },
        arguments: lifted.arguments,
      };
    },
  });
  return isChanged ? { ...fetch, operation: stripIgnoredCharacters(print(document)) } : fetch;
}
