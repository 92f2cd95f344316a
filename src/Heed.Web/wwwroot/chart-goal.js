// kind="goal": a trend with its target and the forecast. Rows with data-ahead are the forecast: a lighter fan and a dotted line. Rows with data-note are
// when something was begun: an upright line with its number in the list.
export function goal(chart, rows, base, { ink, quiet, line, accent, card, warn }) {
  const target = Number(chart.getAttribute('target')), ahead = rows.findIndex(r => r.ahead), known = ahead < 0 ? rows : rows.slice(0, ahead);
  const ends = rows.flatMap(r => r.open ? [r.value] : [r.low ?? r.value, r.high ?? r.value]).concat(target).filter(v => v !== null);
  const [low, high] = [Math.min(...ends), Math.max(...ends)], step = 10 ** Math.floor(Math.log10(Math.max(high - low, 1e-9))) / 2;
  const last = known.findLastIndex(r => r.value !== null && !r.open);
  const band = (from, opacity) => ({
    type: 'custom', silent: true, clip: true, z: 1, data: rows.map((r, i) => [i, r.low, r.high]),
    renderItem: (params, api) => {
      const i = api.value(0), here = rows[i], next = rows[i + 1];
      // The fan opens from the reading itself where that is of a stretch still going on.
      const [low, high] = from && here.open ? [here.value, here.value] : [here.low, here.high];
      if (!next || low === null || next.low === null || from !== next.ahead) return null;
      const points = [[i, high], [i + 1, next.high], [i + 1, next.low], [i, low]].map(p => api.coord(p));
      return { type: 'polygon', shape: { points }, style: { fill: from ? quiet : accent, opacity } };
    },
  });
  const begun = rows.flatMap((r, i) => r.note ? [i] : []);
  return {
    ...base,
    yAxis: { ...base.yAxis, min: Math.floor(low / step) * step, max: Math.ceil(high / step) * step },
    series: [
      band(false, 0.16), band(true, 0.2),
      {
        type: 'custom', silent: true, z: 4, data: [[0, target]],
        renderItem: (params, api) => {
          const { x, width } = params.coordSys, [, y] = api.coord([0, target]);
          return {
            type: 'group', children: [
              { type: 'line', shape: { x1: x, x2: x + width, y1: y, y2: y }, style: { stroke: warn, lineWidth: 2, lineDash: [8, 4] } },
              { type: 'text', style: { text: chart.getAttribute('target-name') ?? '', x: x + 4, y: y - 4, verticalAlign: 'bottom', fill: warn, fontSize: 12, backgroundColor: card, padding: [1, 3], borderRadius: 3 } },
            ],
          };
        },
      },
      {
        type: 'custom', silent: true, z: 2, data: begun.map(i => [i, 0]),
        renderItem: (params, api) => {
          const { y: top, height } = params.coordSys, i = api.value(0), [x] = api.coord([i, 0]), width = 10 + 6 * rows[i].note.length;
          // What began shortly after another stands a line lower, so that neither covers the other.
          let level = 0;
          for (let at = begun.indexOf(i), right = x; at > 0 && right - api.coord([begun[at - 1], 0])[0] < 22; at--, level++) right = api.coord([begun[at - 1], 0])[0];
          const y = top + 18 * level;
          return {
            type: 'group', children: [
              { type: 'line', shape: { x1: x, x2: x, y1: y + 16, y2: top + height }, style: { stroke: line, lineWidth: 2 } },
              { type: 'rect', shape: { x: x - width / 2, y, width, height: 16, r: 8 }, style: { fill: ink } },
              { type: 'text', style: { text: rows[i].note, x, y: y + 8, align: 'center', verticalAlign: 'middle', fill: card, fontSize: 11, fontWeight: 600 } },
            ],
          };
        },
      },
      {
        type: 'line', data: rows.map(r => r.open || r.ahead ? null : r.value), connectNulls: false, symbol: 'circle', symbolSize: 6, z: 3,
        lineStyle: { color: accent, width: 2.5 }, itemStyle: { color: accent },
      },
      {
        // The stretch still going on.
        type: 'line', data: rows.map((r, i) => r.open || (!r.ahead && rows[i + 1]?.open) ? r.value : null), connectNulls: false, symbol: (value, { dataIndex }) => rows[dataIndex].open ? 'emptyCircle' : 'none', symbolSize: 6, z: 3,
        lineStyle: { color: accent, width: 2, type: 'dashed' }, itemStyle: { color: accent },
      },
      {
        type: 'line', data: rows.map((r, i) => r.ahead || i === last ? r.value : null), connectNulls: true, symbol: 'none', z: 3,
        lineStyle: { color: quiet, width: 2, type: 'dotted' },
      },
    ],
  };
}
