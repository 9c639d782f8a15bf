// Opens the dialogs that links lead to, above the page instead of in it.
// Without this script the link jumps to the dialog, and the style sheet shows it there.
document.addEventListener("click", (event) => {
  const opener = event.target.closest("a[data-opens]");
  if (opener) {
    event.preventDefault();
    document.getElementById(opener.dataset.opens).showModal();
    return;
  }
  const closer = event.target.closest("a[data-closes]");
  if (closer && closer.closest("dialog").open) {
    event.preventDefault();
    closer.closest("dialog").close();
  }
});
