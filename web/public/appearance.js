// Runs before the first paint, so that a chosen appearance never flashes in the other one.
(function () {
  try {
    var chosen = localStorage.getItem('ensure-appearance');
    if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.appearance = chosen;
  } catch {
    // Storage may be closed to this page; the system's appearance is used then.
  }
})();
