(() => {
  const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
  canvas.canvas.width = canvas.canvas.height = 1;
  // Paints colours over each other, the lowest first, and reads what is seen.
  const seen = colours => {
    canvas.clearRect(0, 0, 1, 1);
    for (const colour of colours) {
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
    }
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const luminance = rgb => {
    const [r, g, b] = rgb.map(v => v / 255).map(v => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const backgrounds = element => {
    const all = [];
    for (let e = element; e; e = e.parentElement) {
      all.unshift(getComputedStyle(e).backgroundColor);
    }
    return ["#fff", ...all];
  };
  const pale = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || !element.checkVisibility({visibilityProperty: true}) || element.closest(".hidden, .skip, button:disabled")) {
      continue;
    }
    const style = getComputedStyle(element);
    const behind = backgrounds(element);
    const colour = element.namespaceURI.endsWith("svg") ? style.fill : style.color;
    const [light, dark] = [luminance(seen([...behind, colour])), luminance(seen(behind))].sort((a, b) => b - a);
    const ratio = (light + 0.05) / (dark + 0.05);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && style.fontWeight >= 600);
    if (ratio < (large ? 3 : 4.5)) {
      pale.push(`${ratio.toFixed(2)}: ${node.data.trim().slice(0, 40)}`);
    }
  }
  return pale.join("\n");
})()
