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

  const offered = '.choice:not([hidden]) input:not([value=na]), option[data-if]:not([hidden]), tbody tr:not([hidden]), .row:not([hidden]), li:not([hidden]), .part:not([hidden])';
  // Within a question that is not asked its choices and rows are not offered either, whatever their own conditions say.
  const update = () => {
    for (const { element, condition } of questions) {
      const shown = holds(condition) && !element.parentElement.closest('[data-if][hidden]');
      element.hidden = !shown;
      if (element.tagName === 'FIELDSET' || element.tagName === 'OPTION') element.disabled = !shown;
      if (element.selected && !shown) element.selected = false;
      for (const input of element.querySelectorAll('input, textarea, select')) input.disabled = !shown;
    }
    // A question of nothing but choices brought along comes with the first of them and goes with the last.
    for (const element of form.querySelectorAll('.question.brought')) {
      if (element.dataset.if && element.hidden) continue;
      const gone = !element.querySelector(offered);
      element.hidden = gone;
      if (element.tagName === 'FIELDSET') element.disabled = gone;
      for (const input of element.querySelectorAll('input, textarea, select')) if ((input.closest('[data-if]') ?? element) === element) input.disabled = gone;
    }
  };

  form.addEventListener('input', update);
  update();

  document.querySelector('.error')?.closest('.question')?.scrollIntoView({ block: 'center' });
})();
