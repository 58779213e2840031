// Asks before a deed that cannot be taken back: form[data-confirm=ID] or button[data-confirm=ID] names a <dialog id=ID>.
export default function confirmDeeds() {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    const id = event.submitter?.dataset.confirm ?? form.dataset.confirm;
    const dialog = id && document.getElementById(id);
    if (!dialog?.showModal || form.dataset.confirmed) return;
    event.preventDefault();
    const submitter = event.submitter;
    dialog.returnValue = "";
    dialog.addEventListener("close", () => {
      if (dialog.returnValue !== "yes") return;
      form.dataset.confirmed = "yes";
      form.requestSubmit(submitter);
      delete form.dataset.confirmed;
    }, { once: true });
    dialog.showModal();
  });
}
