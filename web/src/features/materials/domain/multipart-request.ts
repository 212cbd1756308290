/** The parts of a GraphQL multipart request (github.com/jaydenseric/graphql-multipart-request-spec), in their order. */
export interface MultipartPart {
  name: string;
  value: string | Blob;
  fileName?: string;
}

/** `operations`, then `map`, then the file: servers read the file as a stream and need the others before it. */
export function toMultipartParts(
  operation: { query: string; operationName: string; variables: Record<string, unknown> },
  file: { path: string; content: Blob; name: string },
): MultipartPart[] {
  return [
    { name: 'operations', value: JSON.stringify(operation) },
    { name: 'map', value: JSON.stringify({ 0: [file.path] }) },
    { name: '0', value: file.content, fileName: file.name },
  ];
}
