/** Answers that are held open for as long as somebody listens. How long they last is nobody's wait, and no span. */
import type { ServerResponse } from 'node:http';

const endless = new WeakSet<ServerResponse>();
/** Emitted by a response once it is known to be endless. */
export const becameEndless = 'endless';

/** Says that what has begun as a request like any other goes on as a stream: its span ends here, and it is not timed. */
export function markEndless(response: ServerResponse): void {
  endless.add(response);
  response.emit(becameEndless);
}

export const isEndless = (response: ServerResponse): boolean => endless.has(response);
