// kind="funnel": each row a point at data-x (answers) and data-value. Drawn: what chance alone makes of a unit held against the rest,
// centre ± reach·√(variance·(1/n − 1/all)). Dashed: the same with the surplus by which units differ anyway, centre ± reach·√(variance/n + surplus).
// An open row is not told from the rest, its point is hollow.

const short = name => name.length > 24 ? name.slice(0, 23) + '…' : name;

export function funnel(chart, rows, base, { ink, quiet, line, accent, card }, placed) {
  const [centre, variance, surplus, all, z] = ['centre', 'variance', 'surplus', 'all', 'reach'].map(name => Number(chart.getAttribute(name)));
  const most = Math.max(...rows.map(r => r.x)) * 1.05, least = Math.max(1, Math.min(...rows.map(r => r.x)) * 0.8);
  const chance = n => z * Math.sqrt(Math.max(0, variance * (1 / n - 1 / all))), usual = n => z * Math.sqrt(variance / n + surplus);
  const at = Array.from({ length: 120 }, (_, i) => least * (most / least) ** (i / 119));
  const limits = chart.getAttribute('names')?.split('|') ?? [];
  const font = getComputedStyle(document.body).fontFamily, pen = document.createElement('canvas').getContext('2d');
  // Only who stands out is named: all names together could not be read. Where even those find no room, the table names them.
  let names = null;
  const layout = (box, at) => {
    const apart = rows.filter(r => !r.open), dots = rows.filter(r => r.open).map(r => { const [cx, cy] = at(r); return { x: cx - 6, y: cy - 6, w: 12, h: 12 }; });
    pen.font = '12px ' + font;
    const points = apart.map(r => { const [cx, cy] = at(r); return { cx, cy, r: 6, w: pen.measureText(short(r.name)).width + 6, h: 16 }; });
    const labels = placed(points, dots, box) ?? [];
    return new Map(apart.map((r, i) => [r, labels[i]]));
  };
  const values = rows.map(r => r.value);
  const [low, high] = [Math.min(...values, centre - chance(least * 2)), Math.max(...values, centre + chance(least * 2))], room = (high - low) * 0.06;
  const [bottom, top] = [chart.limit('low') ?? -Infinity, chart.limit('high') ?? Infinity];
  const tidy = value => String(+value.toPrecision(3));
  const axis = { type: 'value', splitLine: { show: false }, axisLine: { show: true, lineStyle: { color: line } }, axisLabel: { color: quiet, showMinLabel: false, showMaxLabel: false } };
  const limit = (reach, sign, dashed) => ({ type: 'line', silent: true, symbol: 'none', z: 1, data: at.map(n => [n, centre + sign * reach(n)]), lineStyle: { color: quiet, width: 1.5, type: dashed ? [4, 4] : 'solid' } });
  return {
    ...base,
    grid: { ...base.grid, bottom: 48 },
    tooltip: { ...base.tooltip, trigger: 'item', formatter: ({ dataIndex, seriesIndex }) => seriesIndex === 5 ? rows[dataIndex].name + '\n' + rows[dataIndex].text : '' },
    xAxis: { ...axis, min: 0, max: most, name: chart.getAttribute('x-unit') ?? '', nameLocation: 'middle', nameGap: 26, nameTextStyle: { color: quiet } },
    yAxis: { ...base.yAxis, ...axis, min: Math.max(bottom, Math.floor(low - room)), max: Math.min(top, Math.ceil(high + room)), axisLabel: { ...axis.axisLabel, formatter: base.yAxis.axisLabel.formatter ?? tidy } },
    series: [
      limit(chance, 1, false), limit(chance, -1, false), limit(usual, 1, true), limit(usual, -1, true),
      { type: 'line', silent: true, symbol: 'none', z: 1, data: [[least, centre], [most, centre]], lineStyle: { color: accent, width: 1.5 } },
      {
        type: 'custom', z: 3, data: rows.map(r => [r.x, r.value]),
        renderItem: (params, api) => {
          const i = params.dataIndex, row = rows[i], [cx, cy] = api.coord([row.x, row.value]);
          if (i === 0 || !names) names = layout(params.coordSys, r => api.coord([r.x, r.value]));
          const children = [{ type: 'circle', shape: { cx, cy, r: 5.5 }, style: row.open ? { fill: card, stroke: accent, lineWidth: 2 } : { fill: row.value > centre ? accent : getComputedStyle(document.documentElement).getPropertyValue('--h-bad').trim() } }], label = names.get(row);
          if (label?.far) children.unshift({ type: 'line', shape: { x1: cx, y1: cy, x2: Math.min(Math.max(cx, label.x), label.x + label.w), y2: Math.min(Math.max(cy, label.y), label.y + label.h) }, style: { stroke: quiet, lineWidth: 1 } });
          if (label) children.push({ type: 'text', style: { text: short(row.name), x: label.x + 3, y: label.y + label.h / 2, align: 'left', verticalAlign: 'middle', fill: ink, font: '12px ' + font, backgroundColor: card, padding: [1, 3], borderRadius: 3 } });
          return { type: 'group', children };
        },
      },
      {
        type: 'custom', silent: true, z: 4, data: [[0, 0]],
        renderItem: params => {
          const { x, y, width, height } = params.coordSys;
          return { type: 'text', style: { text: limits.join('   '), x: x + width, y: y + height + 42, align: 'right', verticalAlign: 'top', fill: quiet, fontSize: 11 } };
        },
      },
    ],
  };
}
