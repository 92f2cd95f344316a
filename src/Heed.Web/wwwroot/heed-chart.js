// <heed-chart kind="trend|bars|map|funnel" unit="…" low="…" high="…"> draws the table inside it; without scripts the table is the chart.
// low and high: the ends the values can't pass; the axis does not either. A row with data-open is not over yet: its line is dashed.
// A row with data-mark is where another series begins: an upright line.
// lines="id of a form" x-input="…" y-input="…": the map's two lines can be dragged, which fills in and sends that form.
// A trend's cells with data-lower and data-upper have limits of chance, dotted; a row with data-flag lies beyond them.
// kind="goal", "funnel", "map" and "effect" are drawn by chart-goal.js, chart-funnel.js, chart-map.js and chart-effect.js, which say what they read.
// Rows: a heading cell, then cells with data-value and, where there is an interval, data-low and data-high.
const reduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
const css = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const number = (cell, name) => cell?.dataset[name] ? Number(cell.dataset[name]) : null;

const duration = seconds => seconds >= 5400 ? +(seconds / 3600).toFixed(1) + ' h' : seconds >= 90 ? +(seconds / 60).toFixed(1) + ' min' : +seconds.toFixed(1) + ' s';

class HeedChart extends HTMLElement {
  async connectedCallback() {
    const { init } = await import('/lib/echarts.js' + new URL(import.meta.url).search);
    this.canvas = document.createElement('div');
    this.canvas.className = 'h-chart-canvas';
    this.canvas.setAttribute('aria-hidden', 'true');
    this.prepend(this.canvas);
    this.chart = init(this.canvas, null, { renderer: 'canvas' });
    this.draw();
    this.resize = new ResizeObserver(() => { this.chart.resize(); this.placeLines?.(); });
    this.resize.observe(this.canvas);
    this.themes = new MutationObserver(() => this.draw());
    this.themes.observe(document.documentElement, { attributeFilter: ['data-bs-theme'] });
  }

  disconnectedCallback() {
    this.resize?.disconnect();
    this.themes?.disconnect();
    this.chart?.dispose();
  }

  rows() {
    return [...this.querySelectorAll('tbody tr')].map(row => {
      const cell = row.querySelector('[data-value]');
      const name = row.querySelector('th').textContent.trim();
      return { name, label: row.querySelector('th').dataset.label ?? name, text: row.dataset.text ?? '', tone: row.dataset.tone, open: row.dataset.open === 'true', mark: row.dataset.mark === 'true', ahead: row.dataset.ahead === 'true', note: row.dataset.note, flag: row.dataset.flag === 'true', lower: number(cell, 'lower'), upper: number(cell, 'upper'), value: number(cell, 'value'), x: number(row.querySelector('[data-x]'), 'x'), low: number(cell, 'low'), high: number(cell, 'high') };
    });
  }

  async draw() {
    const rows = this.rows();
    const ink = css('--h-ink'), quiet = css('--h-quiet'), line = css('--h-line'), accent = css('--h-accent');
    const base = {
      animation: !reduced, animationDuration: 350,
      textStyle: { fontFamily: 'inherit', color: quiet },
      grid: { left: 8, right: 16, top: 16, bottom: 8, containLabel: true },
      tooltip: {
        trigger: 'axis', renderMode: 'richText', backgroundColor: css('--h-card'), borderColor: line, textStyle: { color: ink, fontSize: 13 },
        formatter: points => { const row = rows[points[0].dataIndex]; return row.name + '\n' + row.text; },
      },
      xAxis: { type: 'category', data: rows.map(r => r.label), axisTick: { show: false }, axisLine: { lineStyle: { color: line } }, axisLabel: { color: quiet, hideOverlap: true } },
      yAxis: {
        type: 'value', min: this.limit('low'), max: this.limit('high'), ...this.span(rows),
        splitLine: { lineStyle: { color: line } }, axisLabel: { color: quiet, formatter: this.hasAttribute('durations') ? duration : undefined },
        name: this.getAttribute('unit') ?? '', nameTextStyle: { color: quiet, align: 'left' }, nameGap: 10,
      },
    };
    if (base.yAxis.name) base.grid.top = 34;
    const kind = this.getAttribute('kind');
    if (kind === 'goal' || kind === 'funnel' || kind === 'effect') {
      const version = new URL(import.meta.url).search, [part, { placed }] = await Promise.all([import(`/chart-${kind}.js` + version), import('/chart-labels.js' + version)]);
      this.chart.setOption(part[kind](this, rows, base, { ink, quiet, line, accent, card: css('--h-card'), warn: css('--h-warn') }, placed), true);
      return;
    }
    if (kind === 'map') { this.drawMap(rows, base, { ink, quiet, line, accent, card: css('--h-card') }); return; }
    const lying = kind === 'bars' && rows.some(r => r.label.length > 6);
    this.chart.setOption({ ...base, ...lying ? this.lying(base) : {}, series: kind === 'bars' ? this.bars(rows, accent, lying) : this.trend(rows, accent) }, true);
  }

  async drawMap(rows, base, colours) {
    const version = new URL(import.meta.url).search, [{ map }, { placed }] = await Promise.all([import('/chart-map.js' + version), import('/chart-labels.js' + version)]);
    const at = { x: Number(this.getAttribute('x-line')), y: Number(this.getAttribute('y-line')), moved: () => this.chart.setOption(map(this, rows, base, colours, at, placed)) };
    this.chart.setOption(map(this, rows, base, colours, at, placed), true);
    if (!this.hasAttribute('lines')) return;
    const { draggable } = await import('/heed-chart-lines.js' + new URL(import.meta.url).search);
    this.placeLines = draggable(this, at);
  }

  // A trend's axis holds the whole band, not only the line; the few answers of a stretch still going on do not stretch it.
  span(rows) {
    const ends = rows.flatMap(r => r.open ? [r.value] : [r.low ?? r.value, r.high ?? r.value, r.lower, r.upper]).filter(v => v !== null);
    if (this.getAttribute('kind') !== 'trend' || ends.length === 0) return {};
    const [low, high] = [Math.min(...ends), Math.max(...ends)];
    const step = 10 ** Math.floor(Math.log10(Math.max(high - low, 1e-9))) / 2;
    const [least, most] = [this.limit('low') ?? -Infinity, this.limit('high') ?? Infinity];
    return { min: Math.max(least, Math.floor(low / step) * step), max: Math.min(most, Math.ceil(high / step) * step) };
  }

  limit(name) { return this.getAttribute(name) ? Number(this.getAttribute(name)) : undefined; }

  // Words are read from left to right: where bars are called by words, they lie.
  lying(base) {
    return {
      grid: { ...base.grid, top: 8 },
      xAxis: { ...base.yAxis, name: '' },
      yAxis: { ...base.xAxis, inverse: true, axisLabel: { ...base.xAxis.axisLabel, hideOverlap: false, interval: 0, width: Math.max(90, this.canvas.clientWidth * 0.42), overflow: 'truncate' } },
    };
  }

  bars(rows, accent, lying) {
    return [{
      type: 'bar', barMaxWidth: lying ? 26 : 48,
      data: rows.map(r => ({ value: r.value, itemStyle: { color: r.tone ? css('--h-' + r.tone) : accent, borderRadius: lying ? [0, 4, 4, 0] : [4, 4, 0, 0] } })),
    }];
  }

  trend(rows, accent) {
    return [
      {
        // One band from low to high; a gap in the numbers stays a gap.
        type: 'custom', silent: true, clip: true, z: 1,
        data: rows.map((r, i) => [i, r.low, r.high]),
        renderItem: (params, api) => {
          const i = api.value(0), here = rows[i], next = rows[i + 1];
          if (here.low === null || !next || next.low === null) return null;
          const points = [[i, here.high], [i + 1, next.high], [i + 1, next.low], [i, here.low]].map(p => api.coord(p));
          return { type: 'polygon', shape: { points }, style: { fill: accent, opacity: 0.16 } };
        },
      },
      {
        type: 'custom', silent: true, z: 2, data: rows.flatMap((r, i) => r.mark ? [[i, 0]] : []),
        renderItem: (params, api) => {
          const { y, height } = params.coordSys, [x] = api.coord([api.value(0), 0]);
          return { type: 'line', shape: { x1: x, x2: x, y1: y, y2: y + height }, style: { stroke: css('--h-warn'), lineWidth: 2, lineDash: [2, 4] } };
        },
      },
      {
        type: 'line', connectNulls: false, symbol: 'circle', symbolSize: 6, showSymbol: rows.length <= 60 || rows.some(r => r.flag),
        data: rows.map(r => r.open ? null : r.flag ? { value: r.value, symbol: 'diamond', symbolSize: 13, itemStyle: { color: css('--h-warn') } } : { value: r.value, symbolSize: rows.length > 60 ? 0 : 6 }),
        lineStyle: { color: accent, width: 2.5 }, itemStyle: { color: accent }, z: 3,
      },
      ...['lower', 'upper'].map(limit => ({ type: 'line', silent: true, symbol: 'none', step: 'middle', z: 1, data: rows.map(r => r[limit]), lineStyle: { color: css('--h-quiet'), width: 1, type: [2, 4] } })),
      {
        // From the last finished stretch to the one still going on.
        type: 'line', data: rows.map((r, i) => r.open || rows[i + 1]?.open ? r.value : null), connectNulls: false, symbol: (value, { dataIndex }) => rows[dataIndex].open ? 'emptyCircle' : 'none', symbolSize: 6,
        lineStyle: { color: accent, width: 2, type: 'dashed' }, itemStyle: { color: accent }, z: 3,
      },
    ];
  }
}

customElements.define('heed-chart', HeedChart);
