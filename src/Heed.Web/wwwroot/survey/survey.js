// Makes questions appear and go as answers change. The server decides the same again; without this script it does so page by page.
(() => {
  const form = document.querySelector('form');
  if (!form) return;
  const questions = [...form.querySelectorAll('[data-if]')].map(element => ({ element, condition: JSON.parse(element.dataset.if) }));

  const given = name => {
    const inputs = [...form.elements].filter(e => e.name === 'q.' + name && !e.disabled && !e.closest('fieldset[disabled]'));
    return inputs.filter(e => (e.type === 'radio' || e.type === 'checkbox') ? e.checked : e.value.trim() !== '').map(e => e.value.trim());
  };
  // Numbers and days as the server reads them: neither 1e3 nor 30 February.
  const number = text => /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) && Number.isFinite(Number(text)) ? Number(text) : null;
  const day = text => {
    const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(text + 'T00:00:00Z') : null;
    return at && !isNaN(at) && at.toISOString().startsWith(text) ? text : null;
  };
  const order = (a, b) => a < b ? -1 : a > b ? 1 : 0;
  const tests = {
    Equal: c => c === 0, NotEqual: c => c !== 0, Less: c => c < 0, LessOrEqual: c => c <= 0, Greater: c => c > 0, GreaterOrEqual: c => c >= 0,
  };
  // A constant is a number, a text, a day in a list of its own, or null where nothing compares with it.
  const compares = (operator, value, constant) => {
    if (constant === null) return false;
    if (typeof constant === 'string') return tests[operator](order(value, constant));
    const given = Array.isArray(constant) ? day(value) : number(value);
    return given !== null && tests[operator](order(given, Array.isArray(constant) ? constant[0] : constant));
  };
  // As on the server: a comparison with what is missing, not applicable or only words is false.
  const holds = ([operator, ...rest]) => {
    if (operator === 'and') return holds(rest[0]) && holds(rest[1]);
    if (operator === 'or') return holds(rest[0]) || holds(rest[1]);
    if (operator === 'not') return !holds(rest[0]);
    if (operator === 'never') return false;
    const name = rest[0];
    if (operator === 'written') return given(name).length > 0;
    const values = given(name).filter(v => v !== 'na');
    if (operator === 'answered') return values.length > 0;
    if (values.length === 0) return false;
    if (operator === 'In') return values.some(v => rest.slice(1).some(c => compares('Equal', v, c)));
    return operator === 'NotEqual' ? values.every(v => compares(operator, v, rest[1])) : values.some(v => compares(operator, v, rest[1]));
  };

  // Within a question that is not asked its choices and rows are not offered either, whatever their own conditions say.
  const update = () => {
    for (const { element, condition } of questions) {
      const shown = holds(condition) && !element.parentElement.closest('[data-if][hidden]');
      element.hidden = !shown;
      if (element.tagName === 'FIELDSET' || element.tagName === 'OPTION') element.disabled = !shown;
      if (element.selected && !shown) element.selected = false;
      for (const input of element.querySelectorAll('input, textarea, select')) input.disabled = !shown;
    }
  };

  form.addEventListener('input', event => {
    update();
  });
  update();

  document.querySelector('.error')?.closest('.question')?.scrollIntoView({ block: 'center' });
})();
