// Names the chosen files and marks the zone while files are held over it; a file dropped anywhere
// in the zone is taken. Without this script the file field itself takes dropped files.
function tell(zone, sentences) {
  const rows = sentences.map((sentence) => {
    const row = document.createElement("li");
    row.textContent = sentence;
    return row;
  });
  zone.querySelector(".upload-list").replaceChildren(...rows);
}

function nameFiles(zone, field) {
  tell(zone, Array.from(field.files, (file) => file.name));
}

for (const zone of document.querySelectorAll(".upload")) {
  const field = zone.querySelector("input[type=file]");
  field.addEventListener("change", () => nameFiles(zone, field));
  zone.addEventListener("dragover", (event) => {
    event.preventDefault();
    zone.classList.add("over");
  });
  zone.addEventListener("dragleave", () => zone.classList.remove("over"));
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    zone.classList.remove("over");
    if (!field.multiple && event.dataTransfer.files.length > 1) {
      tell(zone, ["Здесь нужен один файл: перетащите его отдельно."]);
      return;
    }
    field.files = event.dataTransfer.files;
    nameFiles(zone, field);
  });
}
