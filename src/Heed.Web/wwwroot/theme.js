// Runs before the page is painted, so that a dark page never flashes light.
(() => {
  const kept = () => { try { return localStorage.getItem('heed-theme'); } catch { return null; } };
  const system = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => document.documentElement.setAttribute('data-bs-theme', kept() ?? (system.matches ? 'dark' : 'light'));
  apply();
  system.addEventListener('change', apply);
  document.addEventListener('DOMContentLoaded', () => {
    for (const button of document.querySelectorAll('[data-theme-switch]')) {
      button.hidden = false;
      button.addEventListener('click', () => {
        const next = document.documentElement.getAttribute('data-bs-theme') === 'dark' ? 'light' : 'dark';
        try { localStorage.setItem('heed-theme', next); } catch { /* a browser that keeps nothing still switches */ }
        document.documentElement.setAttribute('data-bs-theme', next);
      });
    }
  });
})();
