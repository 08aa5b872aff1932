"use strict";
(() => {
  const list = document.getElementById("cards");
  if (!list) return;
  const cards = [...list.children];
  const place = new Map(cards.map((card, index) => [card, index]));
  const words = new Map();
  const pick = (id) => document.getElementById(id);
  const names = ["find", "tier", "kind", "from", "to", "least", "order", "shown", "none", "who", "further"];
  const [find, tier, kind, from, to, least, order, shown, none, who, further] = names.map(pick);

  // evidence of many findings is packed: it is unpacked once, and put in its place when a finding is opened or searched
  const BETWEEN = "\x1e";
  let bodies = [];
  const fill = (card) => {
    const body = bodies[place.get(card)];
    if (body === undefined || card.querySelector(".open")) return;
    card.querySelector("details").insertAdjacentHTML("beforeend", body);
    words.delete(card);
  };
  const unpack = async (packed) => {
    const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    bodies = (await new Response(stream).text()).split(BETWEEN);
    list.dataset.unpacked = bodies.length;
    words.clear();
    for (const card of cards) if (card.querySelector("details").open) fill(card);
    filter();
  };

  const text = (card) => {
    if (!words.has(card)) {
      const unseen = document.createElement("template");
      if (!card.querySelector(".open")) unseen.innerHTML = bodies[place.get(card)] ?? "";
      words.set(card, `${card.textContent} ${unseen.content.textContent}`.toLowerCase());
    }
    return words.get(card);
  };
  const number = (card, key) => (card.dataset[key] === "" ? -Infinity : Number(card.dataset[key]));
  const fits = (card, wanted) =>
    (!tier.value || card.dataset.tier === tier.value) &&
    (!kind.value || card.dataset.kind === kind.value) &&
    (!who?.value || card.dataset.by === who.value || card.dataset.payee === who.value) &&
    (!from.value || card.dataset.at.slice(0, 10) >= from.value) &&
    (!to.value || (card.dataset.at && card.dataset.at.slice(0, 10) <= to.value)) &&
    (!least.value || number(card, "amount") >= Number(least.value)) &&
    wanted.every((word) => text(card).includes(word));

  const before = (key) => (one, other) => {
    const first = key === "at" ? other.dataset.at.localeCompare(one.dataset.at) : Math.sign(number(other, key) - number(one, key)) || 0;
    return first || place.get(one) - place.get(other);
  };

  // a screen shows the first of many, so that what stands below them can be reached; paper shows all
  const AT_ONCE = 50;
  let most = AT_ONCE;
  const draw = () => {
    const fitting = [...list.children].filter((card) => !card.hidden);
    const later = fitting.filter((card, index) => card.classList.toggle("later", index >= most && !card.querySelector("details").open));
    const numbers = [fitting.length - later.length, fitting.length, cards.length];
    const [drawn, count, all] = numbers.map((one) => one.toLocaleString("en"));
    shown.textContent = `${drawn} of ${count} shown${count === all ? "" : `; ${all} in all`}`;
    further.hidden = later.length === 0;
    further.textContent = `Show ${Math.min(AT_ONCE, later.length)} more`;
    return fitting;
  };
  const showFurther = () => {
    const first = most;
    most += AT_ONCE;
    draw()[first]?.querySelector("summary").focus();
  };

  const filter = () => {
    const wanted = find.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const card of cards) {
      card.hidden = !fits(card, wanted);
      if (!card.hidden) count += 1;
    }
    none.hidden = count > 0;
    most = AT_ONCE;
    draw();
  };
  const sort = () => {
    const sorted = [...cards].sort(order.value ? before(order.value) : (one, other) => place.get(one) - place.get(other));
    list.append(...sorted);
    draw();
  };
  const openNamed = () => {
    const named = location.hash.startsWith("#f-") && pick(decodeURIComponent(location.hash.slice(1)));
    if (!named) return;
    named.querySelector("details").open = true;
    draw();
    named.scrollIntoView();
  };

  // on paper, a short list is opened whole; of a long one only what the reader opened
  const MOST_PRINTED_OPEN = 50;
  let opened = [];
  addEventListener("beforeprint", () => {
    const closed = cards.filter((card) => !card.hidden).map((card) => card.querySelector("details"));
    opened = closed.length > MOST_PRINTED_OPEN ? [] : closed.filter((card) => !card.open);
    for (const card of opened) {
      fill(card.closest("li"));
      card.open = true;
    }
    const folded = [...document.querySelectorAll("details[open] .ruled-out:not([open]), .more:not([open])")];
    for (const one of folded) one.open = true;
    opened.push(...folded);
  });
  addEventListener("afterprint", () => { for (const card of opened) card.open = false; });

  list.addEventListener("toggle", (event) => fill(event.target.closest("li")), true);
  const packed = pick("packed");
  if (packed) unpack(packed.textContent).catch(() => { pick("unpackable").hidden = false; });
  find.addEventListener("input", filter);
  for (const choice of [tier, kind, who, from, to, least]) choice?.addEventListener("change", filter);
  order.addEventListener("change", sort);
  further.addEventListener("click", showFurther);
  addEventListener("hashchange", openNamed);
  document.querySelector(".tools").hidden = false;
  filter();
  openNamed();
})();
