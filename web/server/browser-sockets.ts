/**
 * What this server sees to on the browsers' side of the sockets it passes on: the gateway's own checks meet this server,
 * which is always there and always reads, and so learn nothing of a browser that vanished or does not.
 */
import { pingWhileOpen } from '@ensure-study/kit/socket-liveness';
import type { WebSocket } from 'ws';

export interface BrowserSocketOptions {
  /** How often a browser must show that it is there. */
  pingMs: number;
}

/** As the gateway has it; and what may wait for a slow side before it is cut off. */
const messageBytesMax = 1024 * 1024;
const waitingBytesMax = 4 * messageBytesMax;

/** For `ws`: no frame longer than the gateway takes is ever held in memory. */
export const browserSocketLimits = { maxPayload: messageBytesMax, perMessageDeflate: false } as const;

type Hook = (context: unknown, browser: WebSocket, gateway: WebSocket) => void;

/** For the proxy, which calls them for each browser's socket and its counterpart at the gateway. */
export function createSocketHooks({ pingMs }: BrowserSocketOptions) {
  const onConnect: Hook = (_context, browser) => {
    const stop = pingWhileOpen(browser, pingMs);
    browser.once('close', stop);
  };
  const onIncomingMessage: Hook = (_context, browser, gateway) => {
    if (gateway.readyState === gateway.CONNECTING && !browser.isPaused) {
      browser.pause();
      gateway.once('open', () => browser.resume());
    }
    if (gateway.bufferedAmount > waitingBytesMax) browser.terminate();
  };
  // A polite close would wait behind what is not read; the page comes back by itself and resumes after its last cursor.
  const onOutgoingMessage: Hook = (_context, browser) => {
    if (browser.bufferedAmount > waitingBytesMax) browser.terminate();
  };
  return { onConnect, onIncomingMessage, onOutgoingMessage };
}
