// A table that goes on beyond its edge says so: the edge fades, and a button below goes on, for mouse, finger and keyboard alike. At the end both are gone.
const { more, moreHint } = document.body.dataset, buttons = new WeakMap();
document.documentElement.classList.add('h-scrolls');

const left = box => ({ down: box.scrollHeight - box.clientHeight - box.scrollTop > 4, right: box.scrollWidth - box.clientWidth - Math.abs(box.scrollLeft) > 4 });

function look(box) {
  const { down, right } = left(box), button = buttons.get(box);
  box.classList.toggle('h-more-down', down);
  box.classList.toggle('h-more-right', right);
  box.classList.toggle('h-has-more', down || right);
  // A button that goes away takes nobody's place in the page with it.
  if (!down && !right && document.activeElement === button) box.focus({ preventScroll: true });
  button.hidden = !down && !right;
  button.firstChild.data = more + (down ? ' ↓' : ' →');
}

function watch(box) {
  if (buttons.has(box)) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'h-go-on';
  button.hidden = true;
  button.append('');
  const name = box.getAttribute('aria-label') ?? '';
  button.setAttribute('aria-label', `${more}: ${moreHint}${name ? ', ' + name : ''}`);
  button.addEventListener('click', () => {
    const { down } = left(box), calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    box.scrollBy({ top: down ? box.clientHeight * 0.8 : 0, left: down ? 0 : box.clientWidth * 0.8, behavior: calm ? 'auto' : 'smooth' });
  });
  box.after(button);
  buttons.set(box, button);
  box.addEventListener('scroll', () => look(box), { passive: true });
  const sizes = new ResizeObserver(() => look(box));
  sizes.observe(box);
  if (box.firstElementChild) sizes.observe(box.firstElementChild);
}

const all = part => part.querySelectorAll('.h-scroll').forEach(watch);
all(document);
document.body.addEventListener('htmx:load', event => all(event.detail.elt.parentElement ?? document));
