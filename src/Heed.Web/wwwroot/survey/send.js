// Sends a page and shows what comes back. Where nothing comes back the answers stay on this device and go out once there is a way:
// the id in them makes a second arrival change nothing. Whether there is a network is found out by trying; a kiosk may have a server and no network.
(() => {
  const form = document.querySelector('form');
  if (!form || !window.fetch) return;
  const key = 'heed:' + location.pathname;
  const store = action => { try { return action(sessionStorage); } catch { return null; } };
  const buttons = disabled => { for (const button of form.querySelectorAll('button')) button.disabled = disabled; };
  let again, next, wait = 2000, sending = false;

  const say = () => {
    const problem = form.querySelector('.offline') ?? form.appendChild(document.createElement('p'));
    problem.className = 'problem offline';
    problem.setAttribute('role', 'alert');
    problem.textContent = form.dataset.offline;
  };

  const send = async current => {
    if (sending) return;
    sending = true;
    clearTimeout(again);
    const data = current();
    buttons(true);
    const files = [...data.values()].some(value => value instanceof File);
    try {
      const answer = await fetch(form.action, { method: 'POST', body: files ? data : new URLSearchParams(data), signal: AbortSignal.timeout?.(60000) });
      const html = await answer.text();
      // What stands between may answer for the server that is away.
      if (answer.status >= 500 && !html.includes('<form')) throw new Error(answer.status);
      store(s => s.removeItem(key));
      if (answer.redirected) history.replaceState(null, '', answer.url);
      document.open();
      document.write(html);
      document.close();
      scrollTo(0, 0);
    } catch {
      sending = false;
      buttons(false);
      say();
      store(s => s.setItem(key, JSON.stringify([...data].filter(([, value]) => typeof value === 'string'))));
      next = () => send(current);
      again = setTimeout(next, wait = Math.min(wait * 2, 60000));
    }
  };

  form.addEventListener('submit', event => {
    event.preventDefault();
    send(() => new FormData(form, event.submitter));
  });
  // Another language, with everything answered so far; without scripts a survey begins anew in it.
  for (const link of document.querySelectorAll('.languages a')) {
    link.addEventListener('click', event => {
      event.preventDefault();
      send(() => {
        const data = new FormData(form);
        data.set('to', link.lang);
        return data;
      });
    });
  }
  addEventListener('online', () => next?.());
  // Nothing goes out in the middle of a word.
  form.addEventListener('input', () => { if (next) { clearTimeout(again); again = setTimeout(next, 30000); } });

  // The device's own way back goes to the page before, as the button does, and not out of the survey.
  const page = form.elements.page.value;
  if (history.state?.page === undefined) history.replaceState({ page }, '');
  else if (history.state.page !== page) history.pushState({ page }, '');
  addEventListener('popstate', event => {
    const to = Number(event.state?.page ?? page);
    if (to > Number(page)) send(() => new FormData(form));
    if (to >= Number(page)) return;
    if (!form.querySelector('button.back')) return history.pushState({ page }, '');
    send(() => {
      const data = new FormData(form);
      data.set('back', '1');
      return data;
    });
  });

  // What was kept when the page was left goes out first.
  const kept = store(s => s.getItem(key));
  if (kept && (form.elements.page.value === '0' || location.pathname.includes('/continue/')) && !document.querySelector('.error')) {
    const data = new FormData();
    for (const [name, value] of JSON.parse(kept)) data.append(name, value);
    send(() => data);
  }
  addEventListener('pageshow', () => buttons(false));
})();
