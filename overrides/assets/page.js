// On every page but Help now: leave at once, keep the reader's place, and say when a date has passed.
(() => {
  const page = document;

  // Leave: the page goes blank first, because the other site may be slow to come.
  const exit = page.querySelector("a.exit");
  const leave = () => {
    page.body.replaceChildren();
    page.title = "";
    location.replace(exit.href);
  };
  page.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link) return;
    if (link.matches(".exit")) {
      event.preventDefault();
      leave();
    } else if (link.matches("[data-place]")) {
      link.hash = place();
    }
  });
  let presses = 0, last = 0;
  page.addEventListener("keyup", (event) => {
    const now = Date.now();
    presses = event.key !== "Shift" ? 0 : now - last < 1500 ? presses + 1 : 1;
    last = now;
    if (presses === 3) leave();
  });

  // The step or part that the reader is at: the last one whose top has passed the upper third of the screen.
  const place = () => {
    let at = "";
    if (scrollY > 0)
      for (const part of page.querySelectorAll("main [id]:not([id^='f-'],[id^='p-'])"))
        if (part.getBoundingClientRect().top < innerHeight / 3) at = part.id;
    return at;
  };

  for (const day of page.querySelectorAll("[data-review]"))
    if (day.dateTime < new Date().toISOString().slice(0, 10)) day.parentNode.querySelector("[hidden]").hidden = false;
})();
