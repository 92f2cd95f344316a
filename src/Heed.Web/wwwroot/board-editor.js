// What arranging a board gains from scripts: dragging, and the version that every edit carries.
(() => {
  const board = () => document.getElementById('board');
  let version = board()?.dataset.version;

  const drag = () => {
    const grid = board()?.querySelector('[data-tiles]:not([data-drag])');
    if (!grid || !window.Sortable) return;
    grid.dataset.drag = '';
    Sortable.create(grid, {
      handle: '.h-grip', draggable: '.h-tile', animation: 150, ghostClass: 'ghost',
      onEnd: event => {
        if (event.oldIndex === event.newIndex) return;
        const tiles = [...grid.querySelectorAll(':scope > .h-tile')];
        htmx.ajax('POST', board().dataset.post, {
          source: board(), target: '#board', swap: 'outerHTML show:none',
          values: {
            do: 'move', tile: event.item.dataset.tile, before: tiles[tiles.indexOf(event.item) + 1]?.dataset.tile ?? '',
            __RequestVerificationToken: document.querySelector('[name=__RequestVerificationToken]').value,
          },
        });
      },
    });
  };

  document.body.classList.add('h-scripts');
  document.body.addEventListener('htmx:configRequest', event => {
    if (event.detail.verb === 'post' && version) event.detail.parameters.version = version;
  });
  document.body.addEventListener('htmx:beforeSwap', event => {
    const { xhr } = event.detail;
    const now = xhr.getResponseHeader('Heed-Board');
    if (!now) return;
    // What was refused says why in the same place.
    if (xhr.status >= 400 && xhr.status < 500) { event.detail.shouldSwap = true; event.detail.isError = false; }
    version = now;
  });
  document.body.addEventListener('htmx:afterSettle', event => {
    drag();
    const conflict = document.querySelector('.h-conflict');
    if (conflict) { conflict.scrollIntoView({ block: 'center' }); return; }
    // A form just opened is where the keys go; a menu likewise.
    if (event.detail.target?.id !== 'board' && event.target?.id !== 'board') return;
    const opened = document.querySelector('#tile-form .h-error, #tile-form select, #tile-form input:not([type=hidden]), #tile-form textarea') ?? document.querySelector('#menu .h-type');
    if (opened && !board().contains(document.activeElement)) (opened.closest('.h-field')?.querySelector('input, select, textarea') ?? opened).focus({ preventScroll: true });
  });
  document.addEventListener('keydown', event => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z' || event.target.matches('input, textarea')) return;
    const button = document.getElementById(event.shiftKey ? 'redo' : 'undo');
    if (button && !button.disabled) { event.preventDefault(); button.click(); }
  });
  drag();
})();
