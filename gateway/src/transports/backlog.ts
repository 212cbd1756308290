/**
 * How many bytes may wait for a client. One for whom more wait has fallen behind, and is better off to subscribe again with
 * `after`. So many, because a stream that begins with its past may come in one burst, which is no fault of its reader.
 */
export const backlogBytesMax = 4 * 1024 * 1024;
