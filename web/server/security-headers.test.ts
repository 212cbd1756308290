import { expect, it } from 'vitest';
import { securityHeadersOf } from './security-headers.ts';

it('diagrams are drawn in a frame of no origin, without a network, within the page alone, and nothing else is', () => {
  const policyOf = (path: string) => securityHeadersOf(path)['content-security-policy'] ?? '';
  const rules = policyOf('/diagram/frame.html').split('; ');
  expect(rules).toEqual(
    expect.arrayContaining(["default-src 'none'", "frame-ancestors 'self'", 'sandbox allow-scripts']),
  );
  expect(rules.some((rule) => rule.startsWith('connect-src'))).toBe(false);
  for (const path of ['/', '/index.html', '/diagram/frame.html.js', '/x/diagram/frame.html']) {
    expect(policyOf(path)).not.toContain('unsafe');
    expect(policyOf(path)).toContain("frame-ancestors 'none'");
  }
});
