// Runs in the panel: a click on a theme or section goes to its place in the draft.
const host = acquireVsCodeApi();
document.body.addEventListener('click', (event) => {
  const range = event.target.closest?.('[data-range]')?.dataset.range;
  if (range) host.postMessage({ range: JSON.parse(range) });
});
