// Lets a file be dropped on the area around its field and shows that it has arrived.
export default function drop(area) {
  const input = area.querySelector("input[type=file]");
  const over = (isOver) => area.classList.toggle("is-over", isOver);
  area.addEventListener("dragover", (event) => {
    event.preventDefault();
    over(true);
  });
  area.addEventListener("dragleave", () => over(false));
  area.addEventListener("drop", (event) => {
    event.preventDefault();
    over(false);
    if (event.dataTransfer.files.length === 0) return;
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
}
