// Works out conditions and terms, written as trees by ExpressionJson, exactly as the server does: src/Heed.Measures/Expressions/README.md.
// A value is a number, a text, true or false, a list of codes, { day }, { words }, { na: true }, or null for missing.
var HeedLogic = (() => {
  const answer = v => v !== null && !v.na;
  const finite = n => n !== null && isFinite(n) ? n + 0 : null;
  const number = v => typeof v === 'number' ? v : typeof v === 'string' && /^[+-]?(\d+\.?\d*|\.\d+)$/.test(v) ? finite(+v) : null;
  const day = v => {
    const text = v && v.day || v;
    if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(text) || text < '0001') return null;
    const at = new Date(text + 'T00:00:00Z');
    return !isNaN(at) && at.toISOString().slice(0, 10) === text ? at : null;
  };
  const truth = v => typeof v === 'boolean' ? v : v === 'yes' || (v === 'no' ? false : null);
  const text = v => {
    if (typeof v === 'boolean') return v ? 'yes' : 'no';
    if (v === null || typeof v === 'string') return v;
    if (typeof v === 'number') return String(v);
    const words = Array.isArray(v) ? v.join(', ') : v.day || v.words;
    return words === undefined ? null : words;
  };
  // Letter by letter, and none that becomes two.
  const lower = s => s.replace(/[\0-\u1c7f\u1e00-\u1fff]/g, c => c.toLowerCase().length > 1 ? c : c.toLowerCase());

  const tests = { '=': c => c === 0, '!=': c => c !== 0, '<': c => c < 0, '<=': c => c <= 0, '>': c => c > 0, '>=': c => c >= 0 };
  const compare = (operator, a, b) => {
    const each = operator === '!=' ? 'every' : 'some';
    if (Array.isArray(a)) return a[each](one => compare(operator, one, b));
    if (Array.isArray(b)) return b[each](one => compare(operator, a, one));
    const is = type => typeof a === type || typeof b === type;
    const read = typeof a === 'string' && typeof b === 'string' ? text
      : is('number') ? number : a && a.day || b && b.day ? day : is('boolean') ? truth : () => null;
    const left = read(a), right = read(b);
    return left !== null && right !== null && tests[operator](left < right ? -1 : left > right ? 1 : 0);
  };
  const contains = (a, b) => {
    if (Array.isArray(a)) return a.some(one => compare('=', one, b));
    const whole = text(a), part = text(b);
    return whole !== null && part !== null && lower(whole).includes(lower(part));
  };

  const ofNumbers = work => (...values) => {
    const numbers = values.map(number).filter(n => n !== null);
    return numbers.length ? work(numbers) : null;
  };
  const arithmetic = work => (...values) => values.map(number).includes(null) ? null : work(...values.map(number));
  const ofDay = work => v => day(v) && work(day(v));
  const add = (a, b) => a + b;
  const functions = {
    '+': arithmetic(add),
    '-': arithmetic((a, b) => b === undefined ? -a : a - b),
    '*': arithmetic((a, b) => a * b),
    '/': arithmetic((a, b) => a / b),
    contains,
    answered: answer,
    na: v => v !== null && v.na === true,
    not: v => !v,
    in: (v, ...list) => list.some(one => compare('=', v, one)),
    count: v => Array.isArray(v) ? v.length : answer(v) ? 1 : 0,
    length: v => (text(v) || '').length,
    sum: ofNumbers(n => n.reduce(add)),
    min: ofNumbers(n => Math.min(...n)),
    max: ofNumbers(n => Math.max(...n)),
    mean: ofNumbers(n => n.reduce(add) / n.length),
    round: arithmetic((n, digits = 0) => {
      if (digits < 0 || digits > 10 || digits % 1) return null;
      const power = +('1e' + digits), size = Math.abs(n);
      return size >= 2 ** 53 ? n : Math.sign(n) * (Math.floor(size * power + 0.5) / power);
    }),
    floor: arithmetic(Math.floor),
    coalesce: (...values) => values.filter(answer).concat(null)[0],
    days: (from, to) => day(from) && day(to) && (day(to) - day(from)) / 864e5,
    year: ofDay(d => d.getUTCFullYear()),
    month: ofDay(d => d.getUTCMonth() + 1),
    weekday: ofDay(d => (d.getUTCDay() + 6) % 7 + 1),
    lower: v => lower(text(v) || '') || null,
    concat: (...values) => values.map(v => text(v) || '').join('') || null,
  };

  /// lookup(name, kind) gives a name's value; undefined, an empty text and an empty list are missing.
  const evaluate = (tree, lookup) => {
    const work = node => {
      if (!Array.isArray(node)) return node;
      const [operator, ...rest] = node;
      if (operator === 'day') return { day: rest[0] };
      if (operator === 'of') {
        const value = lookup(rest[0], rest[1]);
        return value === undefined || value === '' || Array.isArray(value) && !value.length ? null : typeof value === 'number' ? finite(value) : value;
      }
      if (operator === 'and') return rest.every(work);
      if (operator === 'or') return rest.some(work);
      if (operator === 'if') return work(rest[work(rest[0]) ? 1 : 2]);
      const values = rest.map(work);
      if (tests[operator]) return compare(operator, values[0], values[1]);
      const result = functions[operator](...values);
      return typeof result === 'number' ? finite(result) : result;
    };
    return work(tree);
  };

  return { evaluate, number, day: v => day(v) !== null };
})();
if (typeof module === 'object') module.exports = HeedLogic;
