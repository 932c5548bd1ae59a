// On every page but Help now: leave at once, keep the reader's place, and say when a date has passed.
(() => {
  const page = document;
  const all = (what) => page.querySelectorAll(what);

  // Leave: the page goes blank first, because the other site may be slow to come.
  const leave = (event) => {
    const there = (event.target.closest("a.exit") || page.querySelector(".exit")).href;
    event.preventDefault();
    page.body.textContent = page.title = "";
    location.replace(there);
  };
  let presses = 0, last = 0;
  onkeyup = (event) => {
    const soon = event.timeStamp - last < 1500;
    last = event.timeStamp;
    presses = event.key == "Shift" ? (soon ? presses : 0) + 1 : 0;
    if (presses > 2) leave(event);
  };
  for (const link of all(".exit")) link.onclick = leave;

  // The step or part that the reader is at: the last one whose top has passed the upper third of the screen. Who
  // scrolls up to a link at the top was still reading below: a place is kept until another is rested at. The other
  // variant may not have every part (data-only): then the last one that both have.
  const passed = () =>
    [...all("main [id]:not([id^=f-],[id^=p-])")].filter((part) => scrollY && part.getBoundingClientRect().top < innerHeight / 3);
  let kept = [...all(":target")], timer;
  onscroll = () => {
    clearTimeout(timer);
    const here = passed();
    timer = setTimeout(() => (kept = here), here[0] ? 600 : 5000);
  };
  for (const link of all("[data-place]"))
    link.onclick = () => {
      const places = (kept[0] ? kept : passed()).filter((part) => link.lang || !part.matches("[data-only]"));
      link.hash = places.length ? places.pop().id : "";
    };

  for (const day of all("[data-review]"))
    if (Date.parse(day.dateTime) < Date.now() - 864e5) day.nextElementSibling.hidden = false;
})();
