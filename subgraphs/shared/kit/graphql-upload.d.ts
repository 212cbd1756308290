/** graphql-upload documents its types in JSDoc only, which TypeScript does not read from a dependency. */
declare module 'graphql-upload/processRequest.mjs' {
  import type { IncomingMessage, ServerResponse } from 'node:http';
  export default function processRequest(
    request: IncomingMessage,
    response: ServerResponse,
    limits: { maxFieldSize: number; maxFileSize: number; maxFiles: number },
  ): Promise<Record<string, unknown> | Record<string, unknown>[]>;
}
declare module 'graphql-upload/GraphQLUpload.mjs' {
  import type { GraphQLScalarType } from 'graphql';
  const GraphQLUpload: GraphQLScalarType;
  export default GraphQLUpload;
}
declare module 'graphql-upload/Upload.mjs' {
  import type { Readable } from 'node:stream';
  export default class Upload {
    promise: Promise<{
      filename: string;
      mimetype: string;
      encoding: string;
      createReadStream(options?: { highWaterMark?: number }): Readable;
    }>;
  }
}
