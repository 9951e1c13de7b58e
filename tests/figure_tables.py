"""Tables to draw in tests: the figures published for 18-21 April 2025 and made-up intervals around them."""

import numpy as np
import pandas as pd

UK = {
    "ukraine": "Україна",
    "russia": "Росія",
    "pokrovsk": "Покровський",
    "kharkiv": "Харківський",
    "kupiansk": "Куп'янський",
    "novopavlivka": "Новопавлівський",
    "siversk": "Сіверський",
    "orikhiv": "Оріхівський",
    "lyman": "Лиманський",
    "kramatorsk": "Краматорський",
    "toretsk": "Торецький",
    "north_slobozhanshchyna_kursk": "Північно-Слобожанський і Курський",
    "easter_2025": "Великоднє перемир'я 2025",
}
PLACES = {
    "kharkiv": (50.25, 36.75),
    "kupiansk": (49.71, 37.61),
    "lyman": (49.0, 37.8),
    "siversk": (48.87, 38.1),
    "kramatorsk": (48.6, 37.85),
    "toretsk": (48.4, 37.85),
    "pokrovsk": (48.28, 37.18),
    "novopavlivka": (47.98, 36.8),
    "orikhiv": (47.57, 35.79),
    "north_slobozhanshchyna_kursk": (51.2, 34.9),
}
_NO_BASELINE = "no count of the same category, sector and clock hours outside the truce"


class Truce:
    """Stands for a truce: what figures read of one."""

    ceasefire, name, tz = "easter_2025", "Easter truce 2025", "Europe/Moscow"
    start, end = pd.Timestamp("2025-04-19T15:00Z"), pd.Timestamp("2025-04-20T21:00Z")
    others = ()


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
            "only a lower bound was claimed",
        ),
        ("whole_front", "shelling", 1882, 1882, 1882, 5912, 0.32, 0.27, 0.37, 8, None),
        ("whole_front", "drone_strike", 957, 957, 957, 2510, 0.38, 0.31, 0.47, 8, None),
    ]
    other = [
        ("whole_front", "total", 4900, 4900, 3920, nan, nan, nan, nan, 0, _NO_BASELINE),
        ("whole_front", "shelling", 1404, 1404, 1123.2, nan, nan, nan, nan, 0, _NO_BASELINE),
        ("whole_front", "drone_strike", 3316, None, nan, nan, nan, nan, nan, 0, _NO_BASELINE),
        ("whole_front", "assault", 6, 6, 4.8, nan, nan, nan, nan, 0, _NO_BASELINE),
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
        "n_baseline",
        "note",
    ]
    first = pd.DataFrame(rows, columns=columns).assign(
        reporter=reporter, accused=accused, series="day@00:00", exposure_h=24.0
    )
    second = pd.DataFrame(other, columns=columns).assign(
        reporter=accused, accused=reporter, series="18:00-00:00+2d", exposure_h=30.0
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
    out["method"], out["per"] = "negative binomial", "24h"
    out["count_low"], out["count_high"] = (
        out["count_low"].astype("Int64"),
        out["count_high"].astype("Int64"),
    )
    out["n_baseline"], out["note"] = out["n_baseline"].astype("Int64"), out["note"].astype("str")
    out.attrs["sources"] = [
        "General Staff of Ukraine",
        "Ukrainska Pravda",
        "TASS",
        "Interfax-Ukraine",
    ]
    return out


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
                (day, day + pd.Timedelta(days=1), sector, "assault", "day@00:00", value, high)
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
    out = pd.DataFrame(
        rows, columns=["start", "end", "sector", "category", "series", "low", "high"]
    )
    for name in ("start", "end"):
        out[name] = out[name].dt.tz_localize("Europe/Kyiv").dt.tz_convert("UTC").dt.as_unit("us")
    out["reporter"], out["accused"] = reporter, accused
    out["low"], out["high"] = out["low"].astype("Int64"), out["high"].astype("Int64")
    out.attrs["sources"] = ["General Staff of Ukraine", "Ukrainska Pravda"]
    return out


def whole_front():
    """Return daily counts of three categories along the whole front."""
    values = {
        "assault": (143, 162, 127, 96, 165),
        "shelling": (None, 6237, 5912, 1882, 5832),
        "drone_strike": (None, 2536, 2641, 957, 2390),
    }
    rows = [
        (day, category, value)
        for category, row in values.items()
        for day, value in zip(pd.date_range("2025-04-17", periods=5), row, strict=True)
        if value is not None
    ]
    out = pd.DataFrame(rows, columns=["start", "category", "low"])
    out["start"] = out["start"].dt.tz_localize("Europe/Kyiv").dt.tz_convert("UTC").dt.as_unit("us")
    out["end"] = out["start"] + pd.Timedelta(days=1)
    out["low"] = out["low"].astype("Int64")
    return out.assign(
        sector="whole_front",
        reporter="ukraine",
        accused="russia",
        series="day@00:00",
        high=out["low"],
    )


def statements():
    """Return statements of 19-20 April 2025: running totals of one party, night and final figures of both."""
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
    """Return curves for three sectors: one crosses 1, one barely, one not in range."""
    factor = np.round(np.linspace(1, 3, 41), 3)
    parts = []
    for sector, ratio, width in (
        ("whole_front", 0.58, 1.22),
        ("pokrovsk", 0.65, 1.4),
        ("novopavlivka", 0.3, 2.4),
    ):
        at = 1 / (ratio * width)
        parts.append(
            pd.DataFrame(
                {
                    "factor": factor,
                    "ratio": ratio * factor,
                    "low": ratio * factor / width,
                    "high": ratio * factor * width,
                    "sector": sector,
                    "category": "assault",
                    "tipping_point": at,
                }
            )
        )
    return pd.concat(parts, ignore_index=True)


def truces():
    """Return ratios of four truces, some without a normal day."""
    nan = np.nan
    rows = [
        (
            "minsk_addl_measures_2020",
            "2020-07-26T21:01Z",
            "osce",
            "unattributed",
            "total",
            33,
            623,
            0.053,
            0.045,
            0.062,
            60,
            None,
        ),
        (
            "energy_2025",
            "2025-03-18T00:00Z",
            "russia",
            "ukraine",
            "energy_strike",
            4.1,
            nan,
            nan,
            nan,
            nan,
            0,
            "no counts outside the truce",
        ),
        (
            "energy_2025",
            "2025-03-25T00:00Z",
            "ukraine",
            "russia",
            "energy_strike",
            1.1,
            2.0,
            0.55,
            0.2,
            1.3,
            21,
            None,
        ),
        (
            "easter_2025",
            "2025-04-19T15:00Z",
            "ukraine",
            "russia",
            "assault",
            96,
            165,
            0.58,
            0.47,
            0.71,
            20,
            None,
        ),
        (
            "easter_2025",
            "2025-04-19T15:00Z",
            "russia",
            "ukraine",
            "total",
            3920,
            nan,
            nan,
            nan,
            nan,
            0,
            "no counts outside the truce",
        ),
        (
            "victory_2025",
            "2025-05-07T21:00Z",
            "ukraine",
            "russia",
            "assault",
            193,
            160,
            1.2,
            0.98,
            1.47,
            22,
            None,
        ),
        (
            "victory_2025",
            "2025-05-07T21:00Z",
            "russia",
            "ukraine",
            "total",
            4681,
            nan,
            nan,
            nan,
            nan,
            0,
            "no counts outside the truce",
        ),
    ]
    out = pd.DataFrame(
        rows,
        columns=[
            "ceasefire",
            "start",
            "reporter",
            "accused",
            "category",
            "claimed",
            "expected",
            "ratio",
            "low",
            "high",
            "n_baseline",
            "note",
        ],
    )
    out["start"] = pd.to_datetime(out["start"]).dt.as_unit("us")
    return out.assign(
        sector="whole_front",
        series="day@00:00",
        count_low=out["claimed"].round().astype("Int64"),
        count_high=out["claimed"].round().astype("Int64"),
        per="24h",
        claimed_low=out["claimed"],
        claimed_high=out["claimed"],
        expected_low=nan,
        expected_high=nan,
    )


def placed():
    """Return the assaults of Easter 2025 with the places of the sectors."""
    out = comparison()
    out = out[(out["reporter"] == "ukraine") & (out["category"] == "assault")].reset_index(
        drop=True
    )
    out["lat"] = [PLACES.get(s, (np.nan, np.nan))[0] for s in out["sector"]]
    out["lon"] = [PLACES.get(s, (np.nan, np.nan))[1] for s in out["sector"]]
    return out
