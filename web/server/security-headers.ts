/** What browsers are told about the page: it runs its own code only, talks to its own origin only, and is framed by nobody. */
import { createHash } from 'node:crypto';

/**
 * Two rules that the component library adds to the page as `<style>` elements. They are allowed by their hashes, so that
 * no other inline style is; a library update that changes them shows as a refused style in the browser's console.
 */
const libraryStyles = [
  '@layer {\n  [data-react-aria-pressable] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}',
  '@layer {\n  * {\n    overscroll-behavior: contain;\n  }\n}',
];

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${libraryStyles.map(hashOf).join(' ')}`,
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * The reader of PDFs decodes scanned pictures by WebAssembly, in a worker of its own. A worker obeys the policy that its
 * own file came with, so that the page itself still may not compile anything.
 */
const readerWorker = /^\/assets\/pdf\.worker[\w.-]*\.mjs$/;

/**
 * The frame that draws diagrams of answers is of no origin and reaches no network; what it draws is full of inline styles.
 * Its two scripts are asked for by nobody's origin, therefore, and are no secret.
 */
const diagramFrame = '/diagram/frame.html';
const diagramPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'unsafe-inline'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-scripts',
].join('; ');

/** The headers for what is asked by this path. */
export function securityHeadersOf(path: string): Readonly<Record<string, string>> {
  if (path === diagramFrame)
    return {
      ...securityHeaders,
      'content-security-policy': diagramPolicy,
      'x-frame-options': 'SAMEORIGIN',
    };
  if (/^\/diagram\/[\w.-]+\.js$/.test(path))
    return { ...securityHeaders, 'cross-origin-resource-policy': 'cross-origin' };
  if (!readerWorker.test(path)) return securityHeaders;
  return {
    ...securityHeaders,
    'content-security-policy': contentSecurityPolicy.replace(
      "script-src 'self'",
      "script-src 'self' 'wasm-unsafe-eval'",
    ),
  };
}

const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), display-capture=(), fullscreen=(self)',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};
