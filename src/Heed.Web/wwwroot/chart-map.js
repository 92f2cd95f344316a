// kind="map": each row a point at data-x and data-value, cut in four by x-line and y-line; corners: their names, top left first. An open row's point is
// hollow. Names stand beside their points where they fit, further off with a line to the point where they would cover something; where the map is too
// narrow for them, points are numbered and the names stand in a list below. placed is chart-labels.js's.

const narrow = 460, most = 32, size = 12, row = 16;
const short = name => name.length > most ? name.slice(0, most - 1) + '…' : name;

export function map(chart, rows, base, { ink, quiet, line, accent, card }, at, placed) {
  const font = getComputedStyle(document.body).fontFamily, pen = document.createElement('canvas').getContext('2d');
  const wide = (text, px) => { pen.font = px + 'px ' + font; return pen.measureText(text).width; };
  const drawn = { x: Number(chart.getAttribute('x-line')), y: Number(chart.getAttribute('y-line')) };
  const corners = chart.getAttribute('corners')?.split('|') ?? [];
  const ends = values => {
    const [low, high] = [Math.min(...values), Math.max(...values)], room = Math.max((high - low) * 0.18, 1e-6);
    return { min: Math.max(0, low - room), max: Math.min(100, high + room) };
  };
  const tidy = value => String(+value.toPrecision(3));
  const axis = { type: 'value', splitLine: { show: false }, axisLine: { show: true, lineStyle: { color: line } }, axisLabel: { color: quiet, formatter: tidy, showMinLabel: false, showMaxLabel: false }, nameTextStyle: { color: quiet } };
  const words = ({ x, y, width, height }) => corners.map((text, i) => {
    const [right, bottom, w] = [i % 2 === 1, i > 1, wide(text, 11)];
    return { text, x: right ? x + width - 6 - w : x + 6, y: bottom ? y + height - 20 : y + 6, w, h: 14 };
  });
  // Numbered where names can't all be placed, and then all of them: half a map of names reads as if the others had none.
  const layout = (box, centre) => {
    const [lx, ly] = centre({ x: at.x, value: at.y });
    // Not struck through by the map's lines where that can be helped.
    const lines = [{ x: lx - 1, y: box.y, w: 2, h: box.height }, { x: box.x, y: ly - 1, w: box.width, h: 2 }];
    const apart = points => placed(points, [...words(box), ...lines], box) ?? placed(points, words(box), box);
    const points = rows.map(r => { const [cx, cy] = centre(r); return { cx, cy, r: 7 }; });
    const names = box.width < narrow ? null : apart(points.map((p, i) => ({ ...p, w: wide(short(rows[i].name), size), h: row })));
    return names ? { names } : { numbers: apart(points.map((p, i) => ({ ...p, w: wide(String(i + 1), 11) + 10, h: 18 }))) ?? [] };
  };
  let now = null;
  const listed = numbered => {
    const list = chart.querySelector('.h-map-names');
    if (!numbered) { list?.remove(); return; }
    if (list) return;
    const names = document.createElement('ol');
    names.className = 'h-map-names';
    names.setAttribute('aria-hidden', 'true');
    names.append(...rows.map(r => { const item = document.createElement('li'); item.textContent = r.name; return item; }));
    chart.canvas.after(names);
  };
  return {
    ...base,
    grid: { ...base.grid, bottom: 30 },
    tooltip: { ...base.tooltip, trigger: 'item', formatter: ({ dataIndex }) => rows[dataIndex].name + '\n' + rows[dataIndex].text },
    xAxis: { ...axis, ...ends([...rows.map(r => r.x), drawn.x]), name: chart.getAttribute('x-unit') ?? '', nameLocation: 'middle', nameGap: 26 },
    yAxis: { ...axis, ...ends([...rows.map(r => r.value), drawn.y]), name: base.yAxis.name, nameTextStyle: { color: quiet, align: 'left' }, nameGap: 10 },
    series: [
      {
        type: 'custom', silent: true, z: 1, data: [[at.x, at.y]],
        renderItem: (params, api) => {
          const { x, y, width, height } = params.coordSys, [cx, cy] = api.coord([at.x, at.y]);
          const rule = (x1, y1, x2, y2) => ({ type: 'line', shape: { x1, y1, x2, y2 }, style: { stroke: quiet, lineDash: [4, 4] } });
          return { type: 'group', children: [rule(cx, y, cx, y + height), rule(x, cy, x + width, cy), ...words(params.coordSys).map(w => ({ type: 'text', style: { text: w.text, x: w.x, y: w.y, fill: quiet, font: '11px ' + font, opacity: 0.9 } }))] };
        },
      },
      {
        type: 'custom', z: 3, data: rows.map(r => [r.x, r.value]),
        renderItem: (params, api) => {
          const i = params.dataIndex, [cx, cy] = api.coord([rows[i].x, rows[i].value]);
          if (i === 0 || !now) { now = layout(params.coordSys, r => api.coord([r.x, r.value])); listed(!!now.numbers); }
          const label = (now.names ?? now.numbers)[i], children = [{ type: 'circle', shape: { cx, cy, r: 6 }, style: rows[i].open ? { fill: card, stroke: accent, lineWidth: 2 } : { fill: accent } }];
          if (label) {
            if (label.far) children.unshift({ type: 'line', shape: { x1: cx, y1: cy, x2: Math.min(Math.max(cx, label.x), label.x + label.w), y2: Math.min(Math.max(cy, label.y), label.y + label.h) }, style: { stroke: quiet, lineWidth: 1 } });
            children.push({ type: 'text', style: { text: now.names ? short(rows[i].name) : String(i + 1), x: label.x + (now.names ? 0 : label.w / 2), y: label.y + label.h / 2, align: now.names ? 'left' : 'center', verticalAlign: 'middle', fill: ink, font: (now.names ? size : '600 11') + 'px ' + font } });
          }
          return { type: 'group', children };
        },
      },
    ],
  };
}
