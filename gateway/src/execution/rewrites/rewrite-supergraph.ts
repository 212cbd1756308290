/** What Apollo's planner gets wrong silently, avoided: the supergraph and each operation are rewritten before it plans. */
import { parse, type DocumentNode } from 'graphql';
import type { QueryPlan } from '@apollo/query-planner';
import { dropNeedlessKeys } from './drop-needless-keys.ts';
import { liftRequiredArguments } from './lift-required-arguments.ts';
import { lowerPlan, namesOfLifted } from './lower-plan.ts';
import { findInnerKeys, renameAliases, type RenamedOperation } from './rename-aliases.ts';
import type { Names } from './rename-keys.ts';

/** A plan as it is run. */
export interface RewrittenPlan {
  plan: QueryPlan;
  /** Subgraphs whose representations carry names of the gateway's own, to be turned back by `innerNames`. */
  receivers: ReadonlySet<string>;
}

export interface RewrittenSupergraph {
  /** What the planner works with; the supergraph itself, as it was given, where nothing had to be rewritten. */
  forPlanning: string | DocumentNode;
  rewriteOperation(document: DocumentNode): RenamedOperation;
  rewritePlan(plan: QueryPlan): RewrittenPlan;
  /** Names of fields by names of the gateway's own that stand in their place in representations and error paths. */
  innerNames: Names;
}

/** Decides once what of a supergraph needs rewriting; where nothing does, plans are those of the planner. */
export function rewriteSupergraph(supergraphSdl: string): RewrittenSupergraph {
  const given = parse(supergraphSdl, { noLocation: true });
  const withoutKeys = dropNeedlessKeys(given);
  const lifted = liftRequiredArguments(withoutKeys);
  const forPlanning = lifted?.document ?? withoutKeys;
  const innerKeys = findInnerKeys(forPlanning);
  return {
    forPlanning: forPlanning === given ? supergraphSdl : forPlanning,
    rewriteOperation: (document) => renameAliases(document, innerKeys),
    rewritePlan: (plan) => (lifted ? lowerPlan(plan, lifted) : { plan, receivers: new Set() }),
    innerNames: lifted ? namesOfLifted(lifted) : new Map(),
  };
}
