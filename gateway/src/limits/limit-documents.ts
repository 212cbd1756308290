/** Refuses documents that are too large: a cheap text can otherwise ask for a great deal of work. */
import type { ApolloServerPlugin } from '@apollo/server';
import { parse, type DocumentNode, type GraphQLError, type ValidationRule } from 'graphql';
import type { GatewayContext } from '../context.ts';
import { gatewayError } from '../errors.ts';
import { measureDocument, type Measure } from './measure-documents.ts';

export interface DocumentLimits {
  /** Fields one inside another; 0 = off. */
  depth: number;
  /** Fields of one operation, those of a fragment each time it is spread; 0 = off. */
  height: number;
  /** Aliases in one operation; 0 = off. */
  aliases: number;
  /** Directives in one operation; 0 = off. */
  directives: number;
  /** Fields of the outermost level of one operation; 0 = off. */
  rootFields: number;
}

/** Introspection has a bound of its own: what tools send is deeper than what clients need. */
const introspectionDepthMax = 20;

const checks: {
  limit: keyof DocumentLimits;
  exceeds(measure: Measure, max: number): boolean;
  refusal(max: number): GraphQLError;
}[] = [
  {
    limit: 'depth',
    exceeds: ({ depth, introspectionDepth }, max) =>
      depth > max || introspectionDepth > introspectionDepthMax,
    refusal: (max: number) =>
      gatewayError('MAX_DEPTH_LIMIT', `The operation is nested more than ${max} fields deep.`),
  },
  {
    limit: 'aliases',
    exceeds: ({ aliases }, max) => aliases > max,
    refusal: (max: number) =>
      gatewayError('MAX_ALIASES_LIMIT', `The operation has more than ${max} aliases.`),
  },
  {
    limit: 'height',
    exceeds: ({ height }, max) => height > max,
    refusal: (max: number) =>
      gatewayError(
        'MAX_HEIGHT_LIMIT',
        `The operation has more than ${max} fields, those of fragments each time they are spread.`,
      ),
  },
  {
    limit: 'directives',
    exceeds: ({ directives }, max) => directives > max,
    refusal: (max: number) =>
      gatewayError('MAX_DIRECTIVES_LIMIT', `The operation has more than ${max} directives.`),
  },
  {
    limit: 'rootFields',
    exceeds: ({ rootFields }, max) => rootFields > max,
    refusal: (max: number) =>
      gatewayError(
        'MAX_ROOT_FIELDS_LIMIT',
        `The operation has more than ${max} fields at its outermost level.`,
      ),
  },
];

/** A refusal for each limit that some operation of the document exceeds. */
export function refuseDocument(document: DocumentNode, limits: DocumentLimits): GraphQLError[] {
  const measures = measureIfPossible(document);
  if (!measures) return [gatewayError('MAX_DEPTH_LIMIT', 'The document is nested too deeply to be read.')];
  return checks
    .filter(({ limit, exceeds }) => {
      const max = limits[limit];
      return max > 0 && measures.some((measure) => exceeds(measure, max));
    })
    .map(({ limit, refusal }) => refusal(limits[limit]));
}

/** Undefined for what exceeds the stack: code that the runtime has optimised parses deeper than other code can go. */
function measureIfPossible(document: DocumentNode): Measure[] | undefined {
  try {
    return measureDocument(document);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/**
 * The limits as what Apollo Server takes. A rule alone would come too late: those of graphql run first, and some of
 * them take long over what is too large. So the plugin puts an empty document in the place of a refused one before
 * validation begins, and the rule reports for it why.
 */
export function limitDocuments(limits: DocumentLimits) {
  const refused = new WeakMap<DocumentNode, GraphQLError[]>();
  const plugin: ApolloServerPlugin<GatewayContext> = {
    async requestDidStart() {
      return {
        async parsingDidStart(request) {
          return async () => {
            const { document } = request as { document?: DocumentNode };
            const refusals = document ? refuseDocument(document, limits) : [];
            if (refusals.length === 0) return;
            const empty = parse('{ __typename }');
            refused.set(empty, refusals);
            Object.assign(request, { document: empty });
          };
        },
      };
    },
  };
  const rule: ValidationRule = (context) => {
    for (const refusal of refused.get(context.getDocument()) ?? []) context.reportError(refusal);
    return {};
  };
  return { plugin, rule };
}
