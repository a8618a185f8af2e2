/* Plots of shares in a unit square, drawn by the report and by the web page alike. */

const LEFT = 56;
const TOP = 14;
const SIZE = 250;
const x = v => LEFT + v * SIZE;
const y = v => TOP + (1 - v) * SIZE;

function svg(name, attributes, text) {
  const e = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) {
    e.setAttribute(key, value);
  }
  if (text !== undefined) {
    e.textContent = text;
  }
  return e;
}

/* The square with its axes. */
function square(name, xName, yName) {
  const s = svg("svg", {viewBox: `0 0 ${LEFT + SIZE + 14} ${TOP + SIZE + 40}`, role: "img", "aria-label": name, class: "plot"});
  for (const v of [0, .25, .5, .75, 1]) {
    s.append(svg("line", {x1: x(0), x2: x(1), y1: y(v), y2: y(v), class: v ? "grid" : "axis"}),
      svg("text", {x: LEFT - 6, y: y(v) + 4, "text-anchor": "end"}, `${100 * v}%`),
      svg("text", {x: x(v), y: y(0) + 16, "text-anchor": "middle"}, `${100 * v}%`));
  }
  s.append(svg("line", {x1: x(0), x2: x(0), y1: y(0), y2: y(1), class: "axis"}),
    svg("text", {x: x(.5), y: y(0) + 34, "text-anchor": "middle"}, xName),
    svg("text", {x: 0, y: 0, "text-anchor": "middle", transform: `translate(10 ${y(.5)}) rotate(-90)`}, yName));
  return s;
}

function curve(points, className) {
  return svg("polyline", {points: points.map(([a, b]) => `${x(a)},${y(b)}`).join(" "), class: className});
}

function dot([a, b], className) {
  return svg("circle", {cx: x(a), cy: y(b), r: 5.5, class: className});
}

/**
 * Curves through [x, y] shares: ours, perhaps another's, and a dot where we are.
 * @param axes {name, x, y}: what the drawing shows, in words
 */
export function curves(axes, own, other, at) {
  const s = square(axes.name, axes.x, axes.y);
  if (other.length) {
    s.append(curve(other, "other"));
  }
  s.append(curve(own, "own"));
  if (at) {
    s.append(svg("line", {x1: x(at[0]), x2: x(at[0]), y1: y(0), y2: y(at[1]), class: "even"}),
      svg("line", {x1: x(0), x2: x(at[0]), y1: y(at[1]), y2: y(at[1]), class: "even"}), dot(at, "dot"));
  }
  return s;
}

/** Names two corners: nothing is answered, everything is. */
export function corners(s, never, always) {
  s.querySelector("polyline").before(
    svg("text", {x: x(0) + 9, y: y(1) + 12}, always),
    svg("text", {x: x(1) - 9, y: y(0) - 8, "text-anchor": "end"}, never));
  s.append(dot([0, 1], "corner"), dot([1, 0], "corner"));
  return s;
}

/** Bars of what came true, by what was said: [{from, to, count, accuracy}]. */
export function bars(axes, bins, title) {
  const s = square(axes.name, axes.x, axes.y);
  for (const b of bins.filter(bin => bin.count)) {
    const bar = svg("rect", {x: x(b.from) + 1, width: (b.to - b.from) * SIZE - 2, y: y(b.accuracy), height: y(0) - y(b.accuracy), class: "column"});
    bar.append(svg("title", {}, title(b)));
    s.append(bar, svg("text", {x: x((b.from + b.to) / 2), y: y(b.accuracy) - 4, "text-anchor": "middle"}, b.count));
  }
  s.append(svg("line", {x1: x(0), y1: y(0), x2: x(1), y2: y(1), class: "even"}));
  return s;
}
