// Fills the chosen template into the answer at once. What somebody wrote is never overwritten: then the button asks the server.
export default function fillIn(form) {
  const select = form.querySelector("select");
  const target = document.getElementById(form.dataset.target);
  if (!select || !target) return;
  const texts = [...select.options].map((option) => option.dataset.words ?? "");
  select.addEventListener("change", () => {
    const written = target.value.trim();
    if (written && !texts.some((text) => text.trim() === written)) return;
    target.value = select.selectedOptions[0]?.dataset.words ?? "";
    target.dispatchEvent(new Event("input", { bubbles: true }));
  });
}
