{# Satu-satunya skrip di halaman: menyalin alamat, dan melengkapi tautan bagi bila alamat situs tidak ada di berkas
   media. Tanpa skrip ini halaman tetap lengkap terbaca. #}
(function () {
  var bar = document.querySelector(".share");
  var canonical = document.querySelector("link[rel=canonical]");
  var address = canonical ? canonical.href : location.href.split("#")[0];
  var button = bar.querySelector("button");
  bar.querySelectorAll("[data-share]").forEach(function (link) {
    link.href = link.dataset.share + encodeURIComponent(address);
  });
  bar.hidden = !/^https?:/.test(address);
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", function () {
    navigator.clipboard.writeText(address).then(function () {
      bar.querySelector("[role=status]").textContent = button.dataset.done;
    });
  });
})();
