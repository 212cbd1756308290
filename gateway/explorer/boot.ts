/** Shows Apollo's hosted sandbox where the internet is there, and the bundled GraphiQL otherwise or with `?graphiql`. */

interface SandboxOptions {
  target: string;
  initialEndpoint: string;
  initialSubscriptionEndpoint: string;
  includeCookies: boolean;
}
declare global {
  interface Window {
    EmbeddedSandbox?: new (options: SandboxOptions) => unknown;
  }
}

const sandboxScript =
  'https://embeddable-sandbox.cdn.apollographql.com/_latest/embeddable-sandbox.umd.production.min.js';
const patienceMs = 2_500;

/** Whether the hosted sandbox is there, decided within 2.5 s. */
function loadSandbox(): Promise<boolean> {
  return new Promise((resolve) => {
    const script = document.createElement('script');
    script.src = sandboxScript;
    script.onload = () => resolve(window.EmbeddedSandbox !== undefined);
    script.onerror = () => resolve(false);
    setTimeout(() => resolve(false), patienceMs);
    document.head.append(script);
  });
}

function addStyles(href: string) {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  document.head.append(link);
}

const bundled = document.body.dataset.bundled === 'true';
const wanted = new URLSearchParams(location.search).has('graphiql') ? false : await loadSandbox();

if (wanted && window.EmbeddedSandbox) {
  new window.EmbeddedSandbox({
    target: '#explorer',
    initialEndpoint: `${location.origin}/graphql`,
    initialSubscriptionEndpoint: `${location.origin.replace(/^http/, 'ws')}/graphql`,
    includeCookies: true,
  });
} else if (bundled) {
  addStyles('/explorer/graphiql.css');
  // Built beside this file; not resolved at build time, so that it is loaded only when it is shown.
  const path = '/explorer/graphiql.js';
  await import(path);
} else {
  document.body.textContent = 'The explorer is not built: run `npm run build`.';
}

export {};
