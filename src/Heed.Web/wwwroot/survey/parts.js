// What the parts of some questions gain by a script: each works without it, as a plain input.
(() => {
  const form = document.querySelector('form');
  if (!form) return;
  const all = (selector, act) => form.querySelectorAll(selector).forEach(act);
  const make = (name, properties = {}) => Object.assign(document.createElement(name), properties);
  const tell = element => element.dispatchEvent(new Event('input', { bubbles: true }));
  const number = text => /^[+-]?\d*[.,]?\d+$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : 0;

  // "None of these" and the other boxes of a field rule each other out; "not applicable" and anything else in the question do. On the way down, so that
  // what is shown is decided by what is left.
  form.addEventListener('input', event => {
    const box = event.target;
    const question = box.closest('.question');
    if (!question) return;
    if (box.type === 'checkbox' && box.value === 'na' && box.checked) {
      for (const other of question.querySelectorAll('input, select')) {
        if (other === box || other.type === 'hidden' || (other.type === 'checkbox' && other.name !== box.name)) continue;
        if (other.type === 'checkbox') other.checked = false;
        else if (other.type !== 'range' && other.value !== '') { other.value = ''; tell(other); }
      }
    } else if (box.type === 'checkbox' ? box.checked : box.value !== '') {
      for (const other of question.querySelectorAll('input[type=checkbox]')) {
        const same = other.name === box.name && other !== box && box.type === 'checkbox';
        if ((other.value === 'na' && box.value !== 'na' && (same || box.type !== 'checkbox')) || (same && ('alone' in box.dataset || 'alone' in other.dataset))) other.checked = false;
      }
    }
    // Words written beside a choice choose it.
    if (box.classList.contains('own') && box.value) {
      const choice = box.parentElement.querySelector('.choice input');
      if (choice && !choice.checked) { choice.checked = true; tell(choice); }
    }
  }, true);

  // A slider stands half drawn until it is moved: nothing is answered by looking at it.
  all('[data-slide]', slide => {
    const line = slide.querySelector('input');
    const { min, max, step } = line.dataset;
    const range = make('input', { type: 'range', min, max, step, tabIndex: line.disabled ? -1 : 0 });
    range.setAttribute('aria-label', slide.closest('.question').querySelector('.ask').textContent);
    const show = () => {
      range.classList.toggle('unset', line.value.trim() === '');
      range.value = line.value.trim() === '' ? (Number(min) + Number(max)) / 2 : number(line.value);
    };
    range.addEventListener('input', () => { line.value = range.value; range.classList.remove('unset'); tell(line); });
    line.addEventListener('input', show);
    slide.prepend(range);
    show();
  });

  all('[data-sum]', sum => {
    const left = sum.appendChild(make('p', { className: 'left' }));
    left.setAttribute('role', 'status');
    const count = () => {
      let rest = Number(sum.dataset.total);
      for (const input of sum.querySelectorAll('input')) if (!input.disabled) rest -= number(input.value);
      rest = Math.round(rest * 1e6) / 1e6;
      left.textContent = sum.dataset.left.replace('{0}', rest.toLocaleString(document.documentElement.lang));
      left.classList.toggle('done', rest === 0);
    };
    sum.addEventListener('input', count);
    count();
  });

  all('[data-rank]', list => {
    const items = [...list.children];
    const select = item => item.querySelector('select');
    const offered = () => items.filter(item => !item.hidden);
    const placed = () => offered().filter(item => select(item).value).sort((a, b) => select(a).value - select(b).value);
    const show = () => {
      const first = placed();
      for (const item of items) item.classList.toggle('placed', first.includes(item));
      list.append(...first, ...items.filter(item => !first.includes(item)));
    };
    // Moved up, an item without a place takes the next one; moved down, the last one gives its place up.
    const move = (item, by, button) => {
      const order = placed();
      const at = order.indexOf(item);
      if (at < 0 && by < 0 && order.length < Number(list.dataset.most)) order.push(item);
      else if (at >= 0 && by > 0 && at === order.length - 1) order.pop();
      else if (at >= 0 && order[at + by]) [order[at], order[at + by]] = [order[at + by], order[at]];
      for (const other of offered()) select(other).value = order.includes(other) ? order.indexOf(other) + 1 : '';
      show();
      button.focus();
      tell(select(item));
    };
    for (const item of items) {
      const words = item.querySelector('label').textContent;
      for (const [by, sign, text] of [[-1, '↑', list.dataset.up], [1, '↓', list.dataset.down]]) {
        const button = make('button', { type: 'button', textContent: sign });
        button.setAttribute('aria-label', text.replace('{0}', words));
        button.addEventListener('click', () => move(item, by, button));
        item.append(button);
      }
      select(item).addEventListener('change', () => { show(); select(item).focus(); });
    }
    show();
  });

  all('[data-sign]', sign => {
    const line = sign.querySelector('input[type=text]');
    const draw = make('div', { className: 'draw' });
    const canvas = make('canvas', { width: 800, height: 240 });
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', sign.dataset.draw);
    const words = make('p', { className: 'hint', textContent: sign.dataset.draw });
    const clear = make('button', { type: 'button', textContent: sign.dataset.clear, hidden: true });
    const kept = make('input', { type: 'hidden', name: sign.dataset.name });
    const pen = canvas.getContext('2d');
    const at = event => [event.offsetX * canvas.width / canvas.clientWidth, event.offsetY * canvas.height / canvas.clientHeight];
    let drawing = false;
    canvas.addEventListener('pointerdown', event => {
      drawing = true;
      canvas.setPointerCapture(event.pointerId);
      pen.lineWidth = 4;
      pen.lineCap = pen.lineJoin = 'round';
      pen.beginPath();
      pen.moveTo(...at(event));
    });
    canvas.addEventListener('pointermove', event => { if (drawing) { pen.lineTo(...at(event)); pen.stroke(); } });
    const end = () => {
      if (!drawing) return;
      drawing = false;
      kept.value = canvas.toDataURL('image/png');
      clear.hidden = false;
      tell(kept);
    };
    canvas.addEventListener('pointerup', end);
    canvas.addEventListener('pointercancel', end);
    clear.addEventListener('click', () => { pen.clearRect(0, 0, canvas.width, canvas.height); kept.value = ''; clear.hidden = true; line.focus(); });
    draw.append(words, canvas, clear, kept);
    sign.append(draw);
  });
})();
