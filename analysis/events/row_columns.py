"""What a row of a source says of an event, as expressions of its columns."""

from typing import Any

import narwhals as nw

from analysis.events.columns import Format

# events whose end is not known: their minutes are in no sum
UNENDED = "unended"
_BOUNDS = ("low", "high")
# minutes are counted from this year's first day
_MINUTES_FROM = 2000
_MINUTES_UNTIL = (2100 - _MINUTES_FROM) * 366 * 1440
# before a role, or a column that is added up: its cells as the source wrote them
RAW = "raw_"
# a number of events or people is smaller
MOST = 1e9


class RowColumns:
    """Expressions for the columns of one source."""

    def __init__(self, format: Format, matched: dict[str, str], schema: dict[str, Any]) -> None:
        self.format, self.matched, self.schema = format, matched, schema

    def column(self, role: str) -> str | None:
        return self.matched.get(self.format.columns.get(role, ""))

    def is_text(self, column: str) -> bool:
        return self.schema[column] in (nw.String, nw.Object)

    def is_moment(self, column: str) -> bool:
        return isinstance(self.schema[column], nw.Datetime)

    def wanted(self, sums: dict[str, str]) -> dict[str, tuple[str, str]]:
        """Numbers to be read out of text, and sums."""
        out = {}
        for role in ("lat", "lon"):
            column = self.column(role)
            if column is not None and self.is_text(column):
                out[f"event_{role}"] = (column, "number")
        time = self.column("time")
        if time is not None and self.is_text(time):
            out["event_clock"] = (time, "iso" if self.format.clock == "iso" else "hhmm")
        if self.format.duration:
            for role in ("date", "finish"):
                column = self.column(role)
                if column is not None:
                    way = "minutes" if self.is_text(column) else "moment"
                    out[f"event_{role}_minute"] = (column, way)
        for name, column in sums.items():
            out[f"event_{name}"] = (self.matched.get(column, column), "number")
        return out

    def lacks_date(self) -> nw.Expr:
        column = self.column("date")
        if column is None:
            return nw.lit(True)
        if self.is_text(column):
            return self.date("date") == ""
        return nw.col(column).is_null()

    def number(self, role: str) -> nw.Expr:
        column = self.column(role)
        if column is None:
            return nw.lit(None, nw.Float64)
        if self.is_text(column):
            return nw.col(f"event_{role}")
        return nw.col(column).cast(nw.Float64)

    def clock(self) -> nw.Expr:
        time = self.column("time")
        if time is None:
            return nw.lit(None, nw.Float64)
        if self.is_moment(time):
            moment = nw.col(time).dt
            return moment.hour() * 100 + moment.minute()
        if self.is_text(time):
            return nw.col("event_clock")
        # of a column of floats: a number that is looked up is whole
        clock = nw.col(time)
        return clock.floor() if self.schema[time].is_float() else clock

    def minutes(self) -> list[nw.Expr]:
        """Minutes from start to finish, whether they are known, and whether the finish can be."""
        if not self.format.duration:
            return []
        lasted, fits = nw.lit(None, nw.Float64), nw.lit(True)
        if self.column("finish") is not None and self.column("date") is not None:
            finish = nw.col("event_finish_minute").cast(nw.Float64)
            first = (self.format.first_year - _MINUTES_FROM) * 365 * 1440
            possible = (finish >= first) & (finish < _MINUTES_UNTIL)
            absent = self.text("finish") == ""
            fits = absent | possible.fill_null(False)
            known = possible.fill_null(False) & ~self._end_is_unknown()
            lasted = finish - nw.col("event_date_minute").cast(nw.Float64)
            lasted = nw.when(known).then(lasted)
        told = {f"{self.format.duration}_{bound}": lasted.fill_null(0.0) for bound in _BOUNDS}
        told[UNENDED] = nw.when(lasted.is_null()).then(nw.lit(1.0)).otherwise(nw.lit(0.0))
        return [each.alias(name) for name, each in {**told, "end_fits": fits}.items()]

    def sums(self, sums: dict[str, str]) -> list[nw.Expr]:
        """Numbers that are added up, an empty cell being none, and whether all of them can be."""
        fit = nw.lit(True)
        for name, column in sums.items():
            number = nw.col(f"event_{name}")
            possible = (number >= 0) & (number < MOST)
            fit &= (self._is_empty(column) | possible).fill_null(False)
        told = [nw.col(f"event_{name}").fill_null(0.0).alias(name) for name in sums]
        return [*told, fit.alias("numbers_fit")] if sums else []

    def _is_empty(self, name: str) -> nw.Expr:
        column = self.matched.get(name, name)
        empty = nw.col(column).is_null()
        return empty | (nw.col(column) == "") if self.is_text(column) else empty

    def raw(self, sums: dict[str, str]) -> list[nw.Expr]:
        """Cells as the source wrote them, of every role and every column that is added up."""
        columns = {role: self.column(role) for role in self.format.columns}
        columns |= {column: self.matched.get(column, column) for column in sums.values()}
        return [
            nw.col(column).cast(nw.String).fill_null("").alias(f"{RAW}{name}")
            for name, column in columns.items()
            if column is not None
        ]

    def _end_is_unknown(self) -> nw.Expr:
        column, values = self.format.unknown_end or ("", ())
        if column not in self.matched:
            return nw.lit(False)
        return self._words(self.matched[column]).is_in(list(values)).fill_null(False)

    def date(self, role: str) -> nw.Expr:
        """A date as the source has it: text, or a day of its own type, which is quicker."""
        column = self.column(role)
        if column is None:
            return nw.lit("")
        if self.schema[column] == nw.Date:
            return nw.col(column)
        words = self._words(column)
        if self.format.clock == "iso" and self.is_text(column):
            words = words.str.slice(0, 10)
        return words.fill_null("")

    def text(self, role: str) -> nw.Expr:
        column = self.column(role)
        if role == "actor" and "actor" in self.format.flags:
            return self._first_flag("actor", "")
        if role == "id" and self.format.key:
            return self._joined(self.format.key)
        if column is None:
            return nw.lit("")
        words = self._words(column)
        if role == "actor" and self.format.actor_when is not None:
            words = self._only_when(words)
        return words.fill_null("")

    def kind(self) -> nw.Expr:
        """The type of an event, of several columns joined by |."""
        if "type" in self.format.flags:
            return self._first_flag("type", self.format.constant_type)
        present = [self.matched[name] for name in self.format.types if name in self.matched]
        if not present:
            return nw.lit(self.format.constant_type)
        words = [self._words(column).fill_null("") for column in present]
        if len(words) == 1:
            return (
                nw.when(words[0] == "").then(nw.lit(self.format.constant_type)).otherwise(words[0])
            )
        return nw.concat_str(words, separator="|")

    def _joined(self, names: tuple[str, ...]) -> nw.Expr:
        present = [self.matched[name] for name in names if name in self.matched]
        words = [self._key_words(column).fill_null("") for column in present]
        return nw.concat_str(words, separator="|") if words else nw.lit("")

    def _key_words(self, column: str) -> nw.Expr:
        """Words of a part of an id: a moment is told to the second."""
        if self.is_moment(column):
            return nw.col(column).dt.to_string("%Y-%m-%d %H:%M:%S")
        return self._words(column)

    def wished(self, keep: tuple[tuple[str, tuple[str, ...]], ...]) -> nw.Expr:
        out = nw.lit(True)
        for column, values in keep:
            out = out & self._words(column).fill_null("").is_in(list(values))
        return out

    def _words(self, column: str) -> nw.Expr:
        if self.is_text(column):
            return nw.col(column).cast(nw.String)
        kind = self.schema[column]
        if isinstance(kind, nw.Datetime):
            return nw.col(column).dt.to_string("%Y-%m-%d")
        if kind.is_float():
            # a column of whole numbers with a hole in it is one of floats in pandas
            whole = nw.col(column).fill_null(0.0).cast(nw.Int64).cast(nw.String)
            return nw.when(~nw.col(column).is_null()).then(whole)
        return nw.col(column).cast(nw.String)

    def _only_when(self, words: nw.Expr) -> nw.Expr:
        column, values = self.format.actor_when or ("", ())
        if column not in self.matched:
            return nw.lit("")
        told = self._words(self.matched[column]).is_in(list(values))
        return nw.when(told).then(words).otherwise(nw.lit(""))

    def _first_flag(self, role: str, otherwise: str) -> nw.Expr:
        out = nw.lit(otherwise)
        for name in reversed(self.format.flags[role]):
            if name in self.matched:
                flag = self._words(self.matched[name]).is_in(["1", "1.0", "True", "true", "TRUE"])
                out = nw.when(flag).then(nw.lit(name)).otherwise(out)
        return out
