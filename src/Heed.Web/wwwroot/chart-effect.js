// kind="effect": a series in some units (line), elsewhere (thin grey line), and where it would have been (dotted, with its band) once something began: the first row
// with data-mark, an upright line with start-name. Rows with data-between count neither as before nor as since: shaded. Cells: data-value, data-outside, data-without.
export function effect(chart, rows, base, { ink, quiet, line, accent, card, warn }) {
  const cells = [...chart.querySelectorAll('tbody tr')].map(row => {
    const of = name => { const cell = row.querySelector(`[data-${name}]`); return cell?.dataset[name] ? Number(cell.dataset[name]) : null; };
    return { outside: of('outside'), without: of('without'), low: of('low'), high: of('high'), between: row.dataset.between === 'true' };
  });
  const ends = rows.flatMap((r, i) => [r.value, cells[i].outside, cells[i].low, cells[i].high]).filter(v => v !== null);
  const [low, high] = [Math.min(...ends), Math.max(...ends)], step = 10 ** Math.floor(Math.log10(Math.max(high - low, 1e-9))) / 2;
  const began = rows.findIndex(r => r.mark), [least, most] = [chart.limit('low') ?? -Infinity, chart.limit('high') ?? Infinity];
  const lines = [
    { type: 'line', data: rows.map(r => r.value), connectNulls: false, symbol: 'circle', symbolSize: rows.length > 60 ? 3 : 5, z: 4, lineStyle: { color: accent, width: 2.5 }, itemStyle: { color: accent } },
    { type: 'line', data: cells.map(c => c.without), connectNulls: true, symbol: 'none', z: 3, lineStyle: { color: warn, width: 2, type: 'dotted' }, itemStyle: { color: warn } },
  ];
  if (cells.some(c => c.outside !== null)) lines.push({ type: 'line', data: cells.map(c => c.outside), connectNulls: false, symbol: 'none', z: 2, lineStyle: { color: quiet, width: 1.2 }, itemStyle: { color: quiet } });
  return {
    ...base,
    yAxis: { ...base.yAxis, min: Math.max(least, Math.floor(low / step) * step), max: Math.min(most, Math.ceil(high / step) * step) },
    series: [
      {
        type: 'custom', silent: true, clip: true, z: 1, data: cells.map((c, i) => [i, c.low, c.high]),
        renderItem: (params, api) => {
          const i = api.value(0), here = cells[i], next = cells.slice(i + 1).findIndex(c => c.low !== null) + i + 1;
          if (here.low === null || next === i) return null;
          const then = cells[next], points = [[i, here.high], [next, then.high], [next, then.low], [i, here.low]].map(p => api.coord(p));
          return { type: 'polygon', shape: { points }, style: { fill: warn, opacity: 0.14 } };
        },
      },
      {
        type: 'custom', silent: true, z: 0, data: cells.flatMap((c, i) => c.between ? [[i, 0]] : []),
        renderItem: (params, api) => {
          const { y, height } = params.coordSys, [x] = api.coord([api.value(0), 0]), [width] = api.size([1, 0]);
          return { type: 'rect', shape: { x: x - width / 2, y, width, height }, style: { fill: quiet, opacity: 0.12 } };
        },
      },
      {
        type: 'custom', silent: true, z: 5, data: began < 0 ? [] : [[began, 0]],
        renderItem: (params, api) => {
          const { x: left, y, width, height } = params.coordSys, [x] = api.coord([api.value(0), 0]), right = x > left + width * 0.7;
          return {
            type: 'group', children: [
              { type: 'line', shape: { x1: x, x2: x, y1: y, y2: y + height }, style: { stroke: ink, lineWidth: 1.5, lineDash: [4, 4] } },
              { type: 'text', style: { text: chart.getAttribute('start-name') ?? '', x: right ? x - 5 : x + 5, y: y + 2, align: right ? 'right' : 'left', fill: ink, backgroundColor: card, padding: 2, fontSize: 12 } },
            ],
          };
        },
      },
      ...lines,
    ],
  };
}
