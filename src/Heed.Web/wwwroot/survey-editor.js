// What the survey editor gains from scripts: dragging, the version that every edit carries, and a preview elsewhere that follows along.
(() => {
  const draft = () => document.getElementById('draft');
  const texts = document.querySelector('[data-preview]');
  const key = texts?.dataset.preview ?? draft()?.dataset.key;
  const channel = key && window.BroadcastChannel ? new BroadcastChannel('heed-draft-' + key) : null;
  let version = draft()?.dataset.version;

  if (texts && channel) channel.onmessage = () => { for (const frame of texts.querySelectorAll('iframe')) frame.contentWindow.location.reload(); };

  const drag = () => {
    if (!window.Sortable) return;
    for (const list of document.querySelectorAll('.h-questions:not([data-drag])')) {
      list.dataset.drag = '';
      Sortable.create(list, {
        group: 'questions', handle: '.h-grip', draggable: '.h-question', animation: 150, ghostClass: 'ghost',
        onEnd: event => {
          if (event.from === event.to && event.oldIndex === event.newIndex) return;
          const root = draft();
          htmx.ajax('POST', '/surveys/' + key + '/edit', {
            source: root, target: '#draft', swap: 'outerHTML show:none',
            values: {
              do: 'move', question: event.item.dataset.question, page: event.to.dataset.page,
              at: [...event.to.querySelectorAll('.h-question')].indexOf(event.item),
              open: document.querySelector('.h-question.open')?.dataset.question ?? '',
              __RequestVerificationToken: document.querySelector('[name=__RequestVerificationToken]').value,
            },
          });
        },
      });
    }
  };

  document.body.classList.add('h-scripts');
  document.body.addEventListener('htmx:configRequest', event => {
    if (event.detail.verb === 'post' && version) event.detail.parameters.version = version;
  });
  document.body.addEventListener('htmx:beforeRequest', () => {
    const saved = document.querySelector('[data-saved]');
    if (saved) saved.textContent += ' …';
  });
  document.body.addEventListener('htmx:beforeSwap', event => {
    const { xhr } = event.detail;
    const now = xhr.getResponseHeader('Heed-Draft');
    if (!now) return;
    // What was refused says why in the same place.
    if (xhr.status >= 400 && xhr.status < 500) { event.detail.shouldSwap = true; event.detail.isError = false; }
    if (now !== version) channel?.postMessage(now);
    version = now;
  });
  // What was typed while an answer was under way is put back into the new form, and saved with it.
  let typed = new Map(), kept = [], unsaved = false;
  const open = () => document.querySelector('.h-question.open');
  document.body.addEventListener('input', event => {
    if (event.target.matches('.h-edit [name]:not([data-quiet])')) unsaved = true;
    if (event.target.matches('.h-edit [name]:not([type=checkbox], [data-quiet])')) typed.set(event.target.name, event.target);
  });
  document.body.addEventListener('htmx:beforeSend', event => {
    if (!event.target.closest('.h-edit')) return;
    typed.clear();
    unsaved = false;
  });
  // Leaving a field that is saved already saves nothing.
  document.body.addEventListener('htmx:configRequest', event => {
    if (event.target.matches('.h-edit') && event.detail.triggeringEvent?.type === 'change' && !unsaved) event.preventDefault();
  });
  // A button pressed while an answer was under way may be replaced by it before its turn comes; its successor is pressed then.
  let busy = 0, pressed = null;
  document.body.addEventListener('click', event => { if (busy) pressed = event.target.closest('#draft button[id], #draft a[id]')?.id ?? null; }, true);
  document.body.addEventListener('htmx:beforeSend', () => { busy++; pressed = null; });
  document.body.addEventListener('htmx:afterRequest', () => { busy--; });
  document.body.addEventListener('htmx:afterSettle', () => {
    const button = !busy && pressed && document.getElementById(pressed);
    if (!button || button.disabled) return;
    pressed = null;
    button.click();
  });
  document.body.addEventListener('htmx:beforeSwap', event => {
    kept = event.detail.target.id === 'draft' ? [...typed.values()].map(field => ({ question: open()?.id, name: field.name, text: field.value })) : [];
    if (kept.length) typed.clear();
  });
  document.body.addEventListener('htmx:afterSwap', () => {
    for (const { question, name, text } of kept.splice(0)) {
      const field = open()?.id === question && open().querySelector(`.h-edit [name="${CSS.escape(name)}"]`);
      if (!field || field.value === text) continue;
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  });
  document.body.addEventListener('htmx:afterSettle', () => {
    if (document.querySelector('.h-conflict')) document.querySelector('.h-conflict').scrollIntoView({ block: 'center' });
    drag();
  });
  document.body.addEventListener('change', event => {
    if (event.target.matches('td textarea')) event.target.closest('td').classList.toggle('missing', !event.target.value.trim());
  });
  document.addEventListener('keydown', event => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z' || event.target.matches('input, textarea')) return;
    const button = document.getElementById(event.shiftKey ? 'redo' : 'undo');
    if (button && !button.disabled) { event.preventDefault(); button.click(); }
  });
  drag();
})();
