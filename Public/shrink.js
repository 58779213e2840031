// Makes large photos smaller before they are sent: a phone's picture of 5 MB costs its sender data and time, and nine of
// them are too much for one form. Where anything goes wrong a picture is sent as it is.
const LARGE = 1.5 * 1024 * 1024;
const LONGEST_SIDE = 2560;

const isLarge = (file) => /^image\/(jpeg|png|webp)$/.test(file.type) && file.size > LARGE;

async function smaller(file) {
  if (!isLarge(file)) return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    const paper = canvas.getContext("2d");
    paper.fillStyle = "#fff";
    paper.fillRect(0, 0, canvas.width, canvas.height);
    paper.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const bytes = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.85));
    if (!bytes || bytes.size >= file.size) return file;
    return new File([bytes], file.name.replace(/\.\w+$/, "") + ".jpg", { type: "image/jpeg" });
  } catch {
    return file;
  }
}

export default function shrink(area) {
  const input = area.querySelector("input[type=file]");
  let working = null;

  async function shrinkChosen() {
    const chosen = input.files;
    const files = new DataTransfer();
    // One after the other: a cheap phone has no memory for nine pictures at once.
    for (const file of chosen) files.items.add(await smaller(file));
    if (input.files === chosen) input.files = files.files;
  }

  input.addEventListener("change", () => {
    if (![...input.files].some(isLarge)) return;
    area.setAttribute("aria-busy", "true");
    const mine = shrinkChosen().finally(() => {
      if (working !== mine) return;
      working = null;
      area.removeAttribute("aria-busy");
    });
    working = mine;
  });

  input.form?.addEventListener(
    "submit",
    (event) => {
      if (!working) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const { submitter } = event;
      working.then(() => input.form.requestSubmit(submitter));
    },
    true,
  );
}
