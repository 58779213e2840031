// A print button, shown only where scripts run.
export default function printButton(button) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
