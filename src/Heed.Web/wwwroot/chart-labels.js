// Finds a place for each label so that none covers another, a point or a word that stands already: beside its point if there is room, else further off in
// rings around it. The same points always give the same places.
const around = [0, 180, 90, 270, 45, 135, 315, 225, 22, 158, 338, 202, 68, 112, 292, 248].map(degrees => degrees * Math.PI / 180);
const rings = [4, 12, 24, 38, 54, 72, 92];

// points: centre and radius of each dot, width and height of its label. words: boxes to keep clear of. box: where labels may stand.
// Gives a box for each label, far where it needs a line to its point; null where one finds no place.
export function placed(points, words, box) {
  const dots = points.map(p => ({ x: p.cx - p.r, y: p.cy - p.r, w: 2 * p.r, h: 2 * p.r }));
  const labels = new Array(points.length).fill(null);
  // Those with the least room choose first.
  const crowd = p => points.filter(q => q !== p && Math.abs(q.cx - p.cx) < p.w && Math.abs(q.cy - p.cy) < 3 * p.h).length;
  const order = points.map((p, i) => ({ p, i, crowd: crowd(p) })).sort((a, b) => b.crowd - a.crowd || a.i - b.i);
  for (const { p, i } of order) {
    const found = free(p, [...words, ...dots, ...labels.filter(l => l)], box);
    if (!found) return null;
    labels[i] = found;
  }
  return labels;
}

function free(p, taken, box) {
  for (const ring of rings) {
    for (const angle of around) {
      const [dx, dy] = [Math.cos(angle), Math.sin(angle)], reach = p.r + ring;
      const x = p.cx + dx * reach + (dx > 0.3 ? 0 : dx < -0.3 ? -p.w : -p.w / 2), y = p.cy - dy * reach - (dy > 0.3 ? p.h : dy < -0.3 ? 0 : p.h / 2);
      const label = { x, y, w: p.w, h: p.h, far: ring > 12 };
      if (inside(label, box) && !taken.some(other => meets(label, other))) return label;
    }
  }
  return null;
}

const inside = (a, box) => a.x >= box.x && a.y >= box.y && a.x + a.w <= box.x + box.width && a.y + a.h <= box.y + box.height;
const meets = (a, b) => a.x < b.x + b.w + 2 && b.x < a.x + a.w + 2 && a.y < b.y + b.h + 1 && b.y < a.y + a.h + 1;
