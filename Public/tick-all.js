// One box that ticks all the boxes of its list.
export default function tickAll(box) {
  box.closest("label").hidden = false;
  const boxes = [...document.querySelectorAll(`input[name="${CSS.escape(box.dataset.ticks)}"]`)];
  box.addEventListener("change", () => boxes.forEach((other) => { other.checked = box.checked; }));
  boxes.forEach((other) => other.addEventListener("change", () => {
    box.checked = boxes.every((each) => each.checked);
    box.indeterminate = !box.checked && boxes.some((each) => each.checked);
  }));
}
