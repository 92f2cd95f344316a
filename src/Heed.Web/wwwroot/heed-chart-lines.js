// The two lines of a map can be dragged: on letting go, their places stand in the form beside the map, which is sent. Without a mouse or finger the
// form's numbers do the same.
export function draggable(map, lines) {
  const form = document.getElementById(map.getAttribute('lines'));
  if (!form) return;
  map.querySelectorAll('.h-line-grip').forEach(grip => grip.remove());
  map.closest('section')?.querySelector('.h-draggable')?.removeAttribute('hidden');
  const grips = { x: grip('x'), y: grip('y') };
  place();

  function grip(axis) {
    const element = document.createElement('div');
    element.className = 'h-line-grip ' + axis;
    element.addEventListener('pointerdown', event => {
      event.preventDefault();
      element.setPointerCapture(event.pointerId);
      element.classList.add('held');
    });
    element.addEventListener('pointermove', event => {
      if (!element.hasPointerCapture(event.pointerId)) return;
      const box = map.canvas.getBoundingClientRect();
      const [x, y] = map.chart.convertFromPixel({ xAxisIndex: 0, yAxisIndex: 0 }, [event.clientX - box.left, event.clientY - box.top]);
      lines[axis] = Math.min(100, Math.max(0, axis === 'x' ? x : y));
      lines.moved();
      place();
    });
    element.addEventListener('pointerup', () => {
      element.classList.remove('held');
      const input = form.elements[map.getAttribute(axis + '-input')];
      input.value = lines[axis].toFixed(1);
      form.requestSubmit();
    });
    map.canvas.append(element);
    return element;
  }

  function place() {
    const [x, y] = map.chart.convertToPixel({ xAxisIndex: 0, yAxisIndex: 0 }, [lines.x, lines.y]);
    grips.x.style.left = x + 'px';
    grips.y.style.top = y + 'px';
  }

  return place;
}
