"""One number put together from its pieces, as long as grammar lets them follow each other."""


class Builder:
    """Adds up pieces into one number as long as they may follow each other."""

    def __init__(self, piece):
        self.start, self.end, self.form, self.problem = (
            piece.start,
            piece.end,
            "words",
            piece.problem,
        )
        self.total = self.chunk = 0
        self.qualifier, self.closed, self.scale, self.lone = "exact", False, None, None
        self.take(piece, first=True)

    def take(self, piece, first=False):
        """Add a piece if grammar allows; say whether it was taken."""
        if not first and (self.closed or self.problem or piece.problem):
            return False
        taken = getattr(self, "_" + piece.kind, self._single)(piece, first)
        if taken:
            self.end = piece.end
        return taken

    @property
    def value(self):
        return None if self.problem or self.lone else self.total + int(self.chunk)

    def _single(self, piece, first):
        if not first:
            return False
        self.form = {"times": "times", "none": "none", "round": "words"}.get(piece.kind, piece.kind)
        self.closed, self.total = True, piece.value or 0
        if piece.kind in ("round", "blurred"):
            self.qualifier, self.form = "about", "words"
        return True

    def _digits(self, piece, first):
        if first:
            self.form, self.chunk, self.closed = "digits", piece.value or 0, True
            return True
        # '14 thousand 43': digits may fill what is below the thousand
        if self.scale == 1000 and not self.chunk and piece.value < 1000:
            self.chunk, self.closed, self.qualifier = piece.value, True, "exact"
            return True
        return False

    def _scaled(self, piece, first):
        if not first:
            return False
        self.form, self.total, self.qualifier = "digits", piece.value or 0, "about"
        self.scale = 1000 if self.total % 1000 == 0 else 1
        return True

    def _below(self, piece, free):
        if (
            self.scale == 1
            or self.chunk != int(self.chunk)
            or int(self.chunk) % free
            or (free == 10 and int(self.chunk) % 100 == 10)
        ):
            return False
        if self.form == "digits":
            self.qualifier = "exact"
        self.chunk += piece.value
        return True

    def _unit(self, piece, first):
        return self._below(piece, 10)

    def _teen(self, piece, first):
        return self._below(piece, 100)

    def _ten(self, piece, first):
        return self._below(piece, 100)

    def _hundred(self, piece, first):
        return self._below(piece, 1000)

    def _half(self, piece, first):
        if not first:
            return False
        self.chunk, self.qualifier = piece.value, "about"
        return True

    def _group(self, piece, first):
        size = piece.value
        if first:
            self.chunk, self.scale = (0, 1000) if size == 1000 else (size, None)
            self.total = size if size >= 1000 else 0
            if size >= 1000:
                self.scale = size
            if size in (10, 12, 20):
                self.qualifier, self.closed = "about", True
            return True
        if size <= 100:
            if not 0 < self.chunk < 100 or self.chunk * size != int(self.chunk * size):
                return False
            self.chunk *= size
            if size != 100:
                self.qualifier, self.closed = "about", True
            return True
        if (
            not self.chunk
            or self.total
            and self.total < size * 10
            or self.scale is not None
            and self.scale <= size
        ):
            return False
        whole = self.chunk * size
        if whole != int(whole):
            return False
        self.total, self.chunk, self.scale = self.total + int(whole), 0, size
        return True

    def _groups(self, piece, first):
        if not first:
            return self._group(piece, first)
        self.lone, self.closed, self.form = piece.value, True, "lone"
        return True
