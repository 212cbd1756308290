/** Plans and runs operations over the subgraphs of one supergraph. A faster executor replaces the adapter, not its users. */
import type {
  DocumentNode,
  ExecutionResult,
  FormattedExecutionResult,
  GraphQLSchema,
  OperationTypeNode,
} from 'graphql';
import type { Viewer } from '@ensure-study/kit/trust';
import type { GatewayContext } from '../context.ts';
import type { Resumable } from '../subscriptions/resumable.ts';

/** An operation with its plan; opaque but for what its users must know. */
export interface PlannedOperation {
  readonly kind: `${OperationTypeNode}`;
  /** What its viewer has of what the operation demands; answers of one view are never given to another. */
  readonly view?: string;
  /** For a subscription: what to subscribe to, and where. */
  readonly upstream?: {
    serviceName: string;
    /** The field of Subscription. */
    field: string;
    query: string;
    operationName?: string;
    /** The variables that this part of the operation uses. */
    variableNames: readonly string[];
    /** The operation as one that can go on after an event; absent where its subgraph has no cursors for it. */
    resumable?: Resumable;
  };
}

/** One event of a subgraph's stream. */
export type SubgraphEvent = FormattedExecutionResult<Record<string, unknown>, Record<string, unknown>>;

export interface OperationRequest {
  /** Hash of the document's text: with the operation's name, the key under which plans are kept. */
  documentHash: string;
  document: DocumentNode;
  operationName?: string;
  /** Whom it is planned for; null for nobody. */
  viewer: Viewer | null;
  /** The schema that it was validated against; the one in force when absent. */
  schema?: GraphQLSchema;
}

export interface OperationExecutor<P extends PlannedOperation = PlannedOperation> {
  /** The schema that clients see. */
  readonly apiSchema: GraphQLSchema;
  readonly supergraphSdl: string;
  /** Plans a validated operation. Throws for operations that no plan exists for. */
  plan(request: OperationRequest): P | Promise<P>;
  /** Runs a query or mutation. Failures of subgraphs are errors of the result. */
  execute(planned: P, variables: Record<string, unknown>, context: GatewayContext): Promise<ExecutionResult>;
  /** Completes one event of a subscription from the other subgraphs. */
  executeEvent(
    planned: P,
    event: SubgraphEvent,
    variables: Record<string, unknown>,
    context: GatewayContext,
  ): Promise<ExecutionResult>;
}
