// What queue and board gain from scripts: keys to go through the queue, and cards that can be dragged.
(() => {
  document.body.classList.add('h-scripts');

  const rows = () => [...document.querySelectorAll('[data-row]')];
  const typing = target => target.closest('input, textarea, select, [contenteditable]');
  const step = by => {
    const all = rows();
    if (!all.length) return;
    const at = all.indexOf(document.activeElement?.closest('.h-case')?.querySelector('[data-row]'));
    const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by))];
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
  };
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (event.key === 'j' || event.key === 'k') {
      if (!rows().length) return;
      event.preventDefault();
      step(event.key === 'j' ? 1 : -1);
    } else if (event.key === 'a') {
      const form = (document.activeElement?.closest('.h-case') ?? document.querySelector('.h-now'))?.querySelector('[data-take]');
      if (!form) return;
      event.preventDefault();
      form.requestSubmit();
    }
  });

  // A form sent is not sent again by a second press; it comes back to life with the page.
  document.addEventListener('submit', event => {
    const button = event.submitter;
    if (event.defaultPrevented || !button) return;
    if (event.target.dataset.sent) { event.preventDefault(); return; }
    event.target.dataset.sent = 'yes';
  });
  addEventListener('pageshow', () => { for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent; });

  const board = document.querySelector('[data-board]');
  const token = document.querySelector('#board-token [name=__RequestVerificationToken]')?.value;
  if (!board || !token) return;
  addEventListener('load', () => {
    if (!window.Sortable) return;
    const said = document.getElementById('board-said');
    for (const column of board.querySelectorAll('[data-state]')) {
      Sortable.create(column, {
        group: 'cases', draggable: '.h-board-card', animation: 150, ghostClass: 'ghost', filter: 'a, button, summary, input', preventOnFilter: false, delay: 150, delayOnTouchOnly: true,
        onEnd: async event => {
          if (event.from === event.to) return;
          const { state } = event.to.dataset;
          const card = event.item;
          const back = () => event.from.insertBefore(card, event.from.children[event.oldIndex] ?? null);
          // Closing and opening again ask for words; the case's own page has the form for them.
          if (state === 'Closed' || event.from.dataset.state === 'Closed') { location.href = '/cases/' + card.dataset.case + (state === 'Closed' ? '#close' : '#reopen'); return; }
          const answer = await fetch('/cases/' + card.dataset.case + '/change', {
            method: 'POST', headers: { 'Heed-Board': 'yes' },
            body: new URLSearchParams({ do: 'move', state, seen: card.dataset.version, __RequestVerificationToken: token }),
          }).catch(() => null);
          if (answer?.ok) { location.reload(); return; }
          back();
          said.textContent = (await answer?.json().catch(() => null))?.detail ?? said.dataset.failed;
          said.hidden = false;
        },
      });
    }
  });
})();
