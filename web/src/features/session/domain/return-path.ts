/** Where to go after signing in. Only places of this page are accepted, so that a link cannot send people elsewhere. */
export function returnPath(wanted: string | null): string {
  if (!wanted || !wanted.startsWith('/') || wanted.startsWith('//') || wanted.includes('\\')) return '/';
  return wanted;
}

/** The sign-in address that remembers where somebody was. */
export function signInPath(path: string): string {
  return path === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(path)}`;
}
