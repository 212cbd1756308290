/**
 * Draws the one diagram that the page around this frame sends. The frame is of no origin, reaches no network and cannot leave
 * (web/server/security-headers.ts): whatever a diagram says stays in here. The answer is its height, or that it is none.
 */
const { mermaid } = globalThis;

mermaid.initialize({
  startOnLoad: false,
  securityLevel: 'strict',
  suppressErrorRendering: true,
  theme: 'neutral',
  maxTextSize: 5_000,
  maxEdges: 200,
  htmlLabels: false,
  flowchart: { htmlLabels: false },
});

async function draw(text) {
  const { svg } = await mermaid.render('diagram', text);
  document.body.innerHTML = svg;
  return { height: Math.ceil(document.body.getBoundingClientRect().height) };
}

globalThis.addEventListener('message', ({ source, data }) => {
  if (source !== globalThis.parent || typeof data?.text !== 'string') return;
  const answer = (said) => globalThis.parent.postMessage(said, '*');
  draw(data.text).then(answer, () => answer({ failed: true }));
});
