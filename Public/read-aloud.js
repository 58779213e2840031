// Reads the main part of the page aloud, paragraph by paragraph, where the browser can speak.
export default function readAloud(button) {
  const voice = window.speechSynthesis;
  if (!voice) return;
  button.hidden = false;
  const word = button.querySelector("span");

  const quiet = () => {
    voice.cancel();
    word.textContent = button.dataset.start;
  };

  const parts = () => [...document.querySelectorAll("main :is(h1, h2, h3, p, li, dt, dd, tr)")]
    .filter((part) => part.checkVisibility?.() !== false && !part.parentElement.closest("main :is(p, li, dd, tr)"))
    .map((part) => (part.matches("tr") ? [...part.cells].map((cell) => cell.innerText).join(",") : part.innerText).trim())
    .filter(Boolean);

  button.addEventListener("click", () => {
    if (voice.speaking) return quiet();
    const texts = parts();
    texts.forEach((text, place) => {
      const saying = new SpeechSynthesisUtterance(text);
      saying.lang = document.documentElement.lang;
      saying.rate = 0.9;
      if (place === texts.length - 1) saying.onend = quiet;
      voice.speak(saying);
    });
    word.textContent = button.dataset.stop;
  });
  addEventListener("pagehide", quiet);
}
