"""The pages of a PDF document, one after the other, by a library that bears no second thread."""

from __future__ import annotations

from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING, Any

from tui.sources.errors import ReadError
from tui.sources.pdf_lines import Line, lines_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.sources.fetch import Document
    from tui.sources.watch import Watch

_ONE_AT_A_TIME = Lock()  # taken for a page, so that another document can be read meanwhile
_PASSWORD, _SECURITY = 4, 5  # error codes of the library
_MOST_PAGES = 5_000
_MOST_CHARACTERS = 20_000_000
_LONG = 60  # pages; what has more is handed out in stretches
_FIRST_STRETCH, _STRETCH = 8, 40
_SAMPLE = 4  # pages all over a long document


@contextmanager
def opened(document: Document) -> Iterator[Pages]:
    """Open a document; raise `ReadError` if it is encrypted or broken."""
    import pypdfium2

    with _ONE_AT_A_TIME:
        try:
            pdf = pypdfium2.PdfDocument(document.data)
        except pypdfium2.PdfiumError as error:
            if error.err_code in (_PASSWORD, _SECURITY):
                raise ReadError(
                    document.address, "is encrypted and needs a password; save it without one and open that"
                ) from error
            raise ReadError(
                document.address, "is a broken PDF document; get it again, or repair it (qpdf IN OUT)"
            ) from error
        pages = Pages(pdf, document.address)
    try:
        yield pages
    finally:
        with _ONE_AT_A_TIME:
            pdf.close()


class Pages:
    """The lines of the pages of an open document; how far they have been read, and with what success."""

    def __init__(self, pdf: Any, source: str) -> None:
        self._pdf = pdf
        self._source = source
        self._count = len(pdf)
        self._last = min(self._count, _MOST_PAGES)
        self._read = 0
        self._broken = 0
        self._characters = 0
        self._known: dict[int, list[Line]] = {}
        self.metadata: dict[str, str] = dict(pdf.get_metadata_dict(skip_empty=True))

    @property
    def is_done(self) -> bool:
        """Whether there are no more pages, or too many."""
        return self._read >= self._last or self._characters > _MOST_CHARACTERS

    @property
    def notices(self) -> tuple[str, ...]:
        """What a reader should know of the pages when all are read."""
        notices = []
        if self._broken:
            notices.append(f"{self._broken:,} page{'s' * (self._broken != 1)} of this document could not be read.")
        if self._read < self._count:
            notices.append(f"Only the first {self._read:,} of {self._count:,} pages were read.")
        return tuple(notices)

    def stretches(self, watch: Watch) -> Iterator[list[list[Line]]]:
        """Yield the pages, all at once if they are few; `watch` is told of each and may give them up."""
        size = self._last if self._last <= _LONG else _FIRST_STRETCH
        while not self.is_done:
            stretch: list[list[Line]] = []
            while len(stretch) < size and not self.is_done:
                watch.step(self._source, self._read, self._last)
                lines = self._lines(self._read)
                self._known.pop(self._read, None)
                self._read += 1
                if lines is None:
                    self._broken += 1
                else:
                    stretch.append(lines)
                    self._characters += sum(len(line.text) for line in lines)
            yield stretch
            size = _STRETCH

    def sample(self) -> Iterator[list[Line]]:
        """Yield some pages from all over what follows the first stretch of a long document, none of a short one."""
        if not self.is_done:
            for number in range(1, _SAMPLE + 1):
                place = max(self._read, self._last * number // (_SAMPLE + 1))
                lines = self._lines(place)
                if lines is not None:
                    self._known[place] = lines
                    yield lines

    def _lines(self, number: int) -> list[Line] | None:
        """Return the lines of a page, `None` if it is broken."""
        import pypdfium2

        if number in self._known:
            return self._known[number]
        with _ONE_AT_A_TIME:
            try:
                page = self._pdf[number]
                try:
                    return lines_of(page)
                finally:
                    page.close()
            except pypdfium2.PdfiumError:
                return None
