// Makes questions appear and go as answers change. The server decides the same again; without this script it does so page by page.
(() => {
  const form = document.querySelector('form');
  if (!form) return;
  const questions = [...form.querySelectorAll('[data-if]')].map(element => ({ element, condition: JSON.parse(element.dataset.if) }));

  const given = name => {
    const inputs = [...form.elements].filter(e => e.name === 'q.' + name && !e.disabled && !e.closest('fieldset[disabled]'));
    return inputs.filter(e => (e.type === 'radio' || e.type === 'checkbox') ? e.checked : e.value.trim() !== '').map(e => e.value.trim());
  };
  // An answer as the server keeps it; kind is what the server says of its question.
  const answer = (name, kind) => {
    const values = given(name);
    if (kind === 'words') return values.length ? { words: values[0] } : null;
    if (values.length === 1 && values[0] === 'na') return { na: true };
    const codes = values.filter(v => v !== 'na');
    if (kind === 'many' || !codes.length) return codes;
    return kind === 'number' ? HeedLogic.number(codes[0].replace('\u2212', '-').replace(/^([^.,]*),([^.,]*)$/, '$1.$2')) : codes[0];
  };
  const holds = condition => HeedLogic.evaluate(condition, answer);

  const update = () => {
    for (const { element, condition } of questions) {
      const shown = holds(condition);
      element.hidden = !shown;
      if (element.tagName === 'FIELDSET') element.disabled = !shown;
      for (const input of element.querySelectorAll('input, textarea')) input.disabled = !shown;
    }
  };

  form.addEventListener('input', event => {
    // "Not applicable" and the other boxes of the same question rule each other out.
    const box = event.target;
    if (box.type === 'checkbox' && box.checked) {
      for (const other of form.querySelectorAll(`input[type=checkbox][name="${CSS.escape(box.name)}"]`)) {
        if (other !== box && (box.value === 'na' || other.value === 'na')) other.checked = false;
      }
    }
    update();
  });
  update();

  // Without a connection the browser would put its own page in place of the answers.
  form.addEventListener('submit', event => {
    if (navigator.onLine) return;
    event.preventDefault();
    const problem = form.querySelector('.offline') ?? form.appendChild(document.createElement('p'));
    problem.className = 'problem offline';
    problem.setAttribute('role', 'alert');
    problem.textContent = form.dataset.offline;
  });

  // A second press while the first is on its way would only send the same again.
  form.addEventListener('submit', event => event.defaultPrevented || setTimeout(() => { for (const button of form.querySelectorAll('button')) button.disabled = true; }));
  addEventListener('pageshow', () => { for (const button of form.querySelectorAll('button')) button.disabled = false; });
  document.querySelector('.error')?.closest('.question')?.scrollIntoView({ block: 'center' });
})();
