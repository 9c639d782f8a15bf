// Leaves the rows that hold every written word; «ё» is «е» and case does not matter.
// The field is shown by this script alone: without it all rows stand there and nothing is lost.
const plain = (text) => text.toLowerCase().replaceAll("ё", "е");

for (const filter of document.querySelectorAll("[data-filters]")) {
  const rows = document.querySelectorAll(`#${filter.dataset.filters} [data-row]`);
  const field = filter.querySelector("input");
  const told = filter.querySelector("[role=status]");
  filter.hidden = false;
  field.addEventListener("input", () => {
    const words = plain(field.value).split(/\s+/).filter(Boolean);
    let left = 0;
    for (const row of rows) {
      row.hidden = !words.every((word) => plain(row.textContent).includes(word));
      left += row.hidden ? 0 : 1;
    }
    told.textContent = words.length ? `Найдено: ${left} из ${rows.length}` : "";
  });
}
