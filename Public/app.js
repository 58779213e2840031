// Loads the small modules a page asks for with data-module. Every page works without them.
const here = new URL(".", import.meta.url);

for (const element of document.querySelectorAll("[data-module]")) {
  for (const name of element.dataset.module.split(" ")) {
    if (!/^[a-z-]+$/.test(name)) continue;
    import(new URL(`${name}.js`, here)).then((module) => module.default(element)).catch(() => {});
  }
}

if (document.querySelector("form[data-confirm], button[data-confirm]")) {
  import(new URL("confirm.js", here)).then((module) => module.default()).catch(() => {});
}

for (const element of document.querySelectorAll("[data-similar]")) {
  import(new URL("similar.js", here)).then((module) => module.default(element)).catch(() => {});
}

// After a failed form the summary is where to go on, for eyes and for screen readers.
document.getElementById("errors")?.focus();
