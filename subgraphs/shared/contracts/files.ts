/** Where files of people are fetched: the same path at core, at the gateway and on the page's own origin. */

/** `GET /files/materials/<global id of the document>`. */
export const materialFilesPath = '/files/materials';
export const materialFilePath = (globalId: string) => `${materialFilesPath}/${encodeURIComponent(globalId)}`;
