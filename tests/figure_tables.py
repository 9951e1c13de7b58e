"""Tables to draw in tests: the figures published for 18-21 April 2025, intervals made up."""

import numpy as np
import pandas as pd

from analysis.conflict import Categories, Conflict, Names, Sectors, Truce
from analysis.schema import Note

_NAMES = {
    "whole_front": ("whole front", "увесь фронт", "весь фронт"),
    "pokrovsk": ("Pokrovsk", "Покровський", "Покровское"),
    "kharkiv": ("Kharkiv", "Харківський", "Харьковское"),
    "kupiansk": ("Kupiansk", "Куп'янський", "Купянское"),
    "novopavlivka": ("Novopavlivka", "Новопавлівський", "Новопавловское"),
    "siversk": ("Siversk", "Сіверський", "Северское"),
    "orikhiv": ("Orikhiv", "Оріхівський", "Ореховское"),
    "lyman": ("Lyman", "Лиманський", "Лиманское"),
    "kramatorsk": ("Kramatorsk", "Краматорський", "Краматорское"),
    "toretsk": ("Toretsk", "Торецький", "Торецкое"),
    "north_slobozhanshchyna_kursk": (
        "Northern Slobozhanshchyna and Kursk",
        "Північно-Слобожанський і Курський",
        "Северо-Слобожанское и Курское",
    ),
}
_PARTIES = {
    "ukraine": ("Ukraine", "Україна", "Украина"),
    "russia": ("Russia", "Росія", "Россия"),
    "osce": ("OSCE SMM", "СММ ОБСЄ", "СММ ОБСЕ"),
    "unattributed": ("unattributed", "без адреси", "без адреса"),
}
_TRUCES = {
    "easter_2025": (
        ("Easter truce 2025", "Великоднє перемир'я 2025", "Пасхальное перемирие 2025"),
        ("2025-04-19T15:00Z", "2025-04-20T21:00Z"),
    ),
    "victory_2025": (
        (
            "Victory Day truce 2025",
            "Перемир'я до Дня Перемоги 2025",
            "Перемирие ко Дню Победы 2025",
        ),
        ("2025-05-07T21:00Z", "2025-05-10T21:00Z"),
    ),
}
_LANGUAGES = ("en", "uk", "ru")


def conflict(languages=_LANGUAGES, only=_LANGUAGES, parties=None):
    """Return a conflict with these sectors, parties and truces, by hand."""
    names = {**_NAMES, **_PARTIES, **{key: told for key, (told, _) in _TRUCES.items()}}
    names |= {key: (text,) * 3 for key, text in (parties or {}).items()}
    printed = {
        code: {key: told[place] for key, told in names.items()}
        for place, code in enumerate(_LANGUAGES)
        if code in only
    }
    sectors = pd.DataFrame({"sector": list(_NAMES), "position": range(len(_NAMES))})
    crosswalk = pd.DataFrame(columns=["sector_a", "relation", "sector_b", "source"])
    party_table = pd.DataFrame({"party": [*_PARTIES, *(parties or {})]})
    truces = {
        key: Truce(
            key,
            told[0],
            pd.Timestamp(start),
            pd.Timestamp(end),
            "Europe/Moscow",
            names=dict(zip(_LANGUAGES, told, strict=True)),
            conflict="ukraine",
        )
        for key, (told, (start, end)) in _TRUCES.items()
    }
    return Conflict(
        id="ukraine",
        name="War in Ukraine",
        tz="Europe/Kyiv",
        languages=languages,
        parties=Names(party_table, "party", languages=()),
        sectors=Sectors(sectors, crosswalk, "whole_front"),
        truces=truces,
        categories=Categories(),
        printed=printed,
    )


def words(language="en"):
    """Return the printer of that conflict."""
    from analysis.words import Words

    return Words(language, conflict())


def truce():
    """Return the truce of Easter 2025."""
    return conflict().truce("easter_2025")


def said():
    """Return statements with their ids, for the hedges of counts."""
    return pd.DataFrame({"statement_id": ["s01"], "qualifier": ["over"], "value": [900]})


def comparison(reporter="ukraine", accused="russia"):
    """Return a comparison table of Easter 2025, both parties, with every kind of gap."""
    nan, inf = np.nan, np.inf
    rows = [
        # sector, category, count_low, count_high, claimed, expected, ratio, low, high, n, note
        ("whole_front", "assault", 96, 96, 96, 165, 0.58, 0.47, 0.71, 20, None),
        ("pokrovsk", "assault", 39, 39, 39, 60, 0.65, 0.46, 0.91, 14, None),
        ("lyman", "assault", 12, 12, 12, 21, 0.57, 0.31, 1.02, 14, None),
        ("toretsk", "assault", 10, 10, 10, 17, 0.59, 0.29, 1.12, 14, None),
        ("kramatorsk", "assault", 5, 5, 5, 6.5, 0.77, 0.24, 1.86, 14, None),
        ("novopavlivka", "assault", 5, 5, 5, 14.5, 0.34, 0.11, 0.83, 14, None),
        ("orikhiv", "assault", 4, 4, 4, 3.5, 1.14, 0.3, 3.1, 12, None),
        ("siversk", "assault", 3, 3, 3, 5.1, 0.59, 0.12, 1.79, 13, None),
        ("kharkiv", "assault", 1, 1, 1, 4.6, 0.22, 0.005, 1.24, 14, None),
        ("kupiansk", "assault", 0, 0, 0, 5.5, 0.0, 0.0, 0.69, 14, None),
        (
            "north_slobozhanshchyna_kursk",
            "assault",
            3,
            None,
            nan,
            2,
            nan,
            0.4,
            inf,
            5,
            "lower_bound_only",
        ),
        ("whole_front", "shelling", 1882, 1882, 1882, 5912, 0.32, 0.27, 0.37, 8, None),
        ("whole_front", "drone_strike", 957, 957, 957, 2510, 0.38, 0.31, 0.47, 8, None),
    ]
    other = [
        ("whole_front", "total", 4900, 4900, 3920, nan, nan, nan, nan, 0, "no_same_hours"),
        ("whole_front", "shelling", 1404, 1404, 1123.2, nan, nan, nan, nan, 0, "no_same_hours"),
        ("whole_front", "drone_strike", 3316, None, nan, nan, nan, nan, nan, 0, "no_same_hours"),
        ("whole_front", "assault", 6, 6, 4.8, nan, nan, nan, nan, 0, "no_same_hours"),
    ]
    columns = [
        "sector",
        "category",
        "count_low",
        "count_high",
        "claimed",
        "expected",
        "ratio",
        "low",
        "high",
        "n_days",
        "note",
    ]
    first = pd.DataFrame(rows, columns=columns).assign(
        reporter=reporter, accused=accused, clock="00:00-00:00", exposure_h=24.0, whole_days=True
    )
    second = pd.DataFrame(other, columns=columns).assign(
        reporter=accused,
        accused=reporter,
        clock="18:00-00:00+2d",
        exposure_h=30.0,
        whole_days=False,
    )
    out = pd.concat([first, second], ignore_index=True)
    start = np.where(
        out["exposure_h"] == 24,
        np.datetime64("2025-04-19T21:00"),
        np.datetime64("2025-04-19T15:00"),
    )
    out["start"] = pd.to_datetime(start).tz_localize("UTC").as_unit("us")
    out["end"] = pd.Timestamp("2025-04-20T21:00Z")
    low = out["count_low"].astype("float64") * 24 / out["exposure_h"]
    spread = 1.96 * np.sqrt(low + 1)
    out["claimed_low"] = np.where(out["count_high"].isna(), low, (low - spread).clip(lower=0))
    out["claimed_high"] = np.where(out["count_high"].isna(), np.nan, low + spread)
    out["expected_low"], out["expected_high"] = out["expected"] * 0.85, out["expected"] * 1.18
    out["p"] = out["p_holm"] = out["p_bh"] = np.where(out["ratio"].notna(), 0.01, np.nan)
    out = judged(out).assign(method="reference_days", per="24h", origin="said")
    out["count_low"], out["count_high"] = (
        out["count_low"].astype("Int64"),
        out["count_high"].astype("Int64"),
    )
    return out.assign(n_totals=0, total_days=0.0)


def judged(table):
    """Add what follows from the numbers: verdict, grade, notes, whether a row answers."""
    known = table["low"].notna()
    verdict = np.select(
        [known & table["high"].lt(1), known & table["low"].gt(1), known, table["ratio"].notna()],
        ["fewer", "more", "not_told_apart", "no_interval"],
        "no_baseline",
    )
    notes = [[] if note is None or note != note else [Note.of(note)] for note in table["note"]]
    return table.assign(
        verdict=verdict,
        grade=np.where(known, "reliable", None),
        answers=known,
        family=np.where(known, "answers", ""),
        notes=pd.Series(notes, index=table.index, dtype="object"),
        statements=pd.Series([["s00"]] * len(table), index=table.index, dtype="object"),
    ).drop(columns="note")


def daily(
    reporter="ukraine",
    accused="russia",
    *,
    sectors=("whole_front", "pokrovsk", "lyman", "toretsk", "kramatorsk", "novopavlivka"),
):
    """Return daily counts of assaults, 26 March to 5 May 2025, with missing days and one range."""
    known = {
        "2025-04-17": 143,
        "2025-04-18": 162,
        "2025-04-19": 127,
        "2025-04-20": 96,
        "2025-04-21": 165,
    }
    pokrovsk = {"2025-04-18": 54, "2025-04-19": 39, "2025-04-20": 39, "2025-04-21": 61}
    days = pd.date_range("2025-03-26", "2025-05-05", freq="D")
    rng = np.random.default_rng(20)
    share = {
        "whole_front": 1,
        "pokrovsk": 0.36,
        "lyman": 0.13,
        "toretsk": 0.1,
        "kramatorsk": 0.04,
        "novopavlivka": 0.09,
    }
    rows = []
    for sector in sectors:
        for day in days:
            value = int(rng.poisson(165 * share.get(sector, 0.05)))
            value = {"whole_front": known, "pokrovsk": pokrovsk}.get(sector, {}).get(
                f"{day:%Y-%m-%d}", value
            )
            if day.day in (2, 3, 11, 12, 27) or (sector != "whole_front" and day.day == 15):
                continue
            high = (
                None
                if (sector, day.day) == ("pokrovsk", 24)
                else value + 30
                if (sector, day.day) == ("whole_front", 8)
                else value
            )
            rows.append(
                (day, day + pd.Timedelta(days=1), sector, "assault", "00:00-00:00", value, high)
            )
        rows.append(
            (
                pd.Timestamp("2025-04-11"),
                pd.Timestamp("2025-04-11T22:00"),
                sector,
                "assault",
                "00:00-22:00",
                int(140 * share.get(sector, 0.05)),
                int(140 * share.get(sector, 0.05)),
            )
        )
    out = pd.DataFrame(rows, columns=["start", "end", "sector", "category", "clock", "low", "high"])
    for name in ("start", "end"):
        out[name] = out[name].dt.tz_localize("Europe/Kyiv").dt.tz_convert("UTC").dt.as_unit("us")
    out["reporter"], out["accused"] = reporter, accused
    out["whole_days"] = out["clock"].eq("00:00-00:00")
    out["low"], out["high"] = out["low"].astype("Int64"), out["high"].astype("Int64")
    return out


def statements():
    """Return statements of 19-20 April 2025: running totals, night and final figures."""
    moscow = "Europe/Moscow"
    rows = [
        # reporter, accused, category, start, end, running, value, qualifier, reading
        (
            "ukraine",
            "russia",
            "shelling",
            "2025-04-19 18:00",
            "2025-04-20 00:00",
            True,
            387,
            "exact",
            "",
        ),
        (
            "ukraine",
            "russia",
            "shelling",
            "2025-04-20 00:00",
            "2025-04-20 06:00",
            True,
            59,
            "exact",
            "",
        ),
        (
            "ukraine",
            "russia",
            "shelling",
            "2025-04-20 00:00",
            "2025-04-20 12:00",
            True,
            700,
            "about",
            "",
        ),
        (
            "ukraine",
            "russia",
            "shelling",
            "2025-04-20 00:00",
            "2025-04-20 20:00",
            True,
            1355,
            "exact",
            "",
        ),
        (
            "ukraine",
            "russia",
            "shelling",
            "2025-04-20 00:00",
            "2025-04-21 00:00",
            True,
            1882,
            "exact",
            "",
        ),
        (
            "ukraine",
            "russia",
            "shelling",
            "2025-04-19 18:00",
            "2025-04-21 00:00",
            False,
            1882,
            "exact",
            "30h",
        ),
        (
            "ukraine",
            "russia",
            "assault",
            "2025-04-19 18:00",
            "2025-04-20 00:00",
            True,
            19,
            "exact",
            "",
        ),
        (
            "ukraine",
            "russia",
            "assault",
            "2025-04-20 00:00",
            "2025-04-20 20:00",
            True,
            67,
            "exact",
            "",
        ),
        (
            "ukraine",
            "russia",
            "assault",
            "2025-04-20 00:00",
            "2025-04-21 00:00",
            True,
            96,
            "exact",
            "",
        ),
        (
            "russia",
            "ukraine",
            "shelling",
            "2025-04-19 18:00",
            "2025-04-20 06:00",
            False,
            444,
            "exact",
            "",
        ),
        (
            "russia",
            "ukraine",
            "drone_strike",
            "2025-04-19 18:00",
            "2025-04-20 06:00",
            False,
            900,
            "over",
            "",
        ),
        (
            "russia",
            "ukraine",
            "shelling",
            "2025-04-19 18:00",
            "2025-04-21 00:00",
            True,
            1404,
            "exact",
            "",
        ),
        (
            "russia",
            "ukraine",
            "drone_strike",
            "2025-04-19 18:00",
            "2025-04-21 00:00",
            True,
            3316,
            "exact",
            "",
        ),
        (
            "russia",
            "ukraine",
            "assault",
            "2025-04-19 18:00",
            "2025-04-21 00:00",
            True,
            6,
            "exact",
            "",
        ),
        ("russia", "ukraine", "assault", None, None, False, None, "dozens", ""),
    ]
    out = pd.DataFrame(
        rows,
        columns=[
            "reporter",
            "accused",
            "category",
            "start",
            "end",
            "running",
            "value",
            "qualifier",
            "reading",
        ],
    )
    for name in ("start", "end"):
        out[name] = (
            pd.to_datetime(out[name]).dt.tz_localize(moscow).dt.tz_convert("UTC").dt.as_unit("us")
        )
    out["cumulative_from"] = out["start"].where(out["running"])
    out["value"] = out["value"].astype("Int64")
    out["statement_id"] = [f"s{k:02d}" for k in range(len(out))]
    return out.drop(columns="running").assign(sector="whole_front", source="a")


def account():
    """Return the counts drawn from those statements."""
    said = statements()
    keep = said[said["end"].eq(pd.Timestamp("2025-04-20T21:00Z")) & said["reading"].eq("")]
    high = keep["value"].where(keep["category"] != "drone_strike")
    return keep[["start", "end", "sector", "reporter", "accused", "category"]].assign(
        low=keep["value"], high=high
    )


def placebo(column="ratio", n=48):
    """Return windows of 24 h without a truce, and the truce."""
    rng = np.random.default_rng(7)
    start = pd.date_range("2025-03-01", periods=n + 1, freq="D", tz="UTC").as_unit("us")
    values = np.append(rng.lognormal(0, 0.16, n), 0.58)
    values = values.round(3) if column == "ratio" else (values * 165).round()
    return pd.DataFrame(
        {
            "start": start,
            "end": start + pd.Timedelta(days=1),
            column: values,
            "observed": [False] * n + [True],
            "reporter": "ukraine",
            "accused": "russia",
            "sector": "whole_front",
            "category": "assault",
        }
    )


def tipping():
    """Return the factors at which conclusions change: of clear and of unclear ones."""
    table = comparison()
    table = table[table["low"].notna()].reset_index(drop=True)
    ends = np.select([table["high"] < 1, table["low"] > 1], [table["high"], table["low"]], 0.0)
    nearer = np.where(table["high"] < 1 / table["low"], table["high"], table["low"])
    ends = np.where(ends > 0, ends, nearer)
    with np.errstate(divide="ignore"):
        point = np.where(np.isfinite(ends) & (ends > 0), 1 / ends, np.nan)
    return table.assign(tipping_point=point)


def truces():
    """Return ratios of two truces, some without a normal day."""
    nan = np.nan
    rows = [
        ("easter_2025", "ukraine", "russia", "assault", 96, 165, 0.58, 0.47, 0.71, None),
        ("easter_2025", "ukraine", "russia", "shelling", 1882, 5912, 0.32, 0.27, 0.37, None),
        ("easter_2025", "russia", "ukraine", "total", 3920, nan, nan, nan, nan, "no_same_hours"),
        ("victory_2025", "ukraine", "russia", "assault", 193, 160, 1.2, 0.98, 1.47, None),
        ("victory_2025", "ukraine", "russia", "guided_bomb", 66, 180, 0.36, 0.08, 1.1, "few_days"),
        ("victory_2025", "russia", "ukraine", "total", 4681, nan, nan, nan, nan, "no_same_hours"),
    ]
    columns = ["ceasefire", "reporter", "accused", "category", "claimed", "expected"]
    out = pd.DataFrame(rows, columns=[*columns, "ratio", "low", "high", "note"])
    moments = {key: [pd.Timestamp(t) for t in ends] for key, (_, ends) in _TRUCES.items()}
    for place, name in enumerate(("start", "end")):
        out[name] = pd.to_datetime([moments[key][place] for key in out["ceasefire"]])
        out[name] = out[name].dt.as_unit("us")
    count = out["claimed"].round().astype("Int64")
    out = out.assign(
        sector="whole_front",
        clock="00:00-00:00",
        count_low=count,
        count_high=count,
        per="24h",
        exposure_h=24.0,
        whole_days=True,
        claimed_low=out["claimed"],
        claimed_high=out["claimed"],
        expected_low=out["expected"] * 0.85,
        expected_high=out["expected"] * 1.18,
        p=np.where(out["ratio"].notna(), 0.01, nan),
        p_holm=np.where(out["ratio"].notna(), 0.02, nan),
    )
    return judged(out)


def pooled():
    """Return what the truces have in common."""
    row = {"category": "assault", "reporter": "ukraine", "accused": "russia"}
    return pd.DataFrame([{**row, "ratio": 0.83, "low": 0.4, "high": 1.7}])


def moved():
    """Return what a truce moved: an act that was put off, and one that was not."""
    rows = [
        ("assault", "before", 3, 520, 495, 1.05, 0.88, 1.25, "not_told_apart"),
        ("assault", "truce", 1, 96, 165, 0.58, 0.47, 0.71, "fewer"),
        ("assault", "after", 3, 640, 495, 1.29, 1.1, 1.52, "more"),
        ("assault", "net", 7, 1256, 1155, 1.09, 0.95, 1.25, "not_told_apart"),
        ("shelling", "truce", 1, 1882, 5912, 0.32, 0.27, 0.37, "fewer"),
        ("shelling", "after", 3, 17100, 17736, 0.96, 0.8, 1.16, "not_told_apart"),
        ("shelling", "net", 4, 18982, 23648, 0.8, 0.68, 0.94, "fewer"),
    ]
    columns = ["category", "part", "days", "count", "expected", "ratio", "low", "high", "verdict"]
    out = pd.DataFrame(rows, columns=columns)
    return out.assign(reporter="ukraine", accused="russia", sector="whole_front")


def coverage():
    """Return counts of days, of a part of a day, and a total over several days."""
    days = daily()
    first = days.iloc[[0]]
    total = first.assign(end=first["start"] + pd.Timedelta(days=9), category="shelling")
    unknown = first.assign(whole_days=False)
    unknown.loc[:, "start"] = pd.NaT
    return pd.concat([days, total, unknown], ignore_index=True)
