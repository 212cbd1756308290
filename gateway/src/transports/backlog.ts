/**
 * How many bytes may wait for a client. One for whom more wait has fallen behind, and is better off to subscribe again with
 * `after`. So many, because a stream that begins with its past may come in one burst, which is no fault of its reader.
 */
export const backlogBytesMax = 4 * 1024 * 1024;

/**
 * A socket for which more wait is cut off, whatever is to be written: one that reads nothing can ask for answers and pongs
 * without end. Above the backlog, so that an operation that ends as too slow can still be told so.
 */
export const waitingBytesMax = 2 * backlogBytesMax;

/** The same for a socket that has not said who it is, to which there is nothing to say but pongs. */
export const strangersBytesMax = 64 * 1024;
