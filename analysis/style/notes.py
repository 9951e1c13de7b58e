"""Notes of comparisons in Ukrainian and Russian, for figures in these languages."""

# English, as a comparison's table has it: (Ukrainian, Russian)
NOTES = {
    "no normal level: the data hold no count of these acts by this reporter outside the truce": (
        "немає звичайного рівня: у даних цей звітувальник не рахує таких дій поза перемир'ям",
        "нет обычного уровня: в данных этот источник не считает таких действий вне перемирия",
    ),
    "no like-for-like normal level: no count of the same clock hours outside the truce": (
        "немає порівнянного звичайного рівня: жодного рахунку за ті самі години доби поза перемир'ям",
        "нет сравнимого обычного уровня: ни одного счёта за те же часы суток вне перемирия",
    ),
    "no normal level: every count of the same clock hours was left out": (
        "немає звичайного рівня: усі рахунки за ті самі години доби не враховано",
        "нет обычного уровня: все счёты за те же часы суток не учтены",
    ),
    "one reaches further: a baseline of more days takes it in, days at least ": (
        "один сягає далі: ширший звичайний період його враховує, днів щонайменше ",
        "один достаёт дальше: более широкий обычный период его учитывает, дней не менее ",
    ),
    "one normal count only: how days scatter is not known, so no interval is given": (
        "лише один звичайний рахунок: розкид днів невідомий, тож інтервалу немає",
        "только один обычный счёт: разброс дней неизвестен, поэтому интервала нет",
    ),
    "no act on any normal day: no ratio": (
        "жодної дії в жоден звичайний день: відношення немає",
        "ни одного действия ни в один обычный день: отношения нет",
    ),
    "the truce does not forbid these acts": (
        "перемир'я не забороняє цих дій",
        "перемирие не запрещает этих действий",
    ),
    "whether the truce forbids these acts can't be told": (
        "не можна сказати, чи забороняє перемир'я ці дії",
        "нельзя сказать, запрещает ли перемирие эти действия",
    ),
    "only a lower bound was claimed": (
        "заявлено лише нижню межу",
        "заявлена только нижняя граница",
    ),
    "counts are known as ranges: the interval allows for both ends, so it is wider than its level; the ratio is that of the midpoints": (
        "рахунки відомі в межах: інтервал враховує обидва кінці, тож він ширший за свій рівень; відношення взято для середин",
        "счёты известны в пределах: интервал учитывает оба конца, поэтому он шире своего уровня; отношение взято для середин",
    ),
    "few normal days: a wide interval": (
        "мало звичайних днів: широкий інтервал",
        "мало обычных дней: широкий интервал",
    ),
    "few acts and much scatter between days: the interval may cover more or less often than stated": (
        "мало дій і великий розкид між днями: інтервал може накривати істину частіше чи рідше, ніж зазначено",
        "мало действий и большой разброс между днями: интервал может накрывать истину чаще или реже, чем указано",
    ),
    "too few days to tell how far days depend on each other: the interval may cover more or less often than stated": (
        "замало днів, щоб сказати, наскільки дні залежать один від одного: інтервал може накривати істину частіше чи рідше, ніж зазначено",
        "слишком мало дней, чтобы сказать, насколько дни зависят друг от друга: интервал может накрывать истину чаще или реже, чем указано",
    ),
    "the normal days show a trend, which this level leaves aside: it may be too high or too low": (
        "у звичайних днях є тренд, якого цей рівень не враховує: він може бути зависоким чи занизьким",
        "в обычных днях есть тренд, которого этот уровень не учитывает: он может быть завышен или занижен",
    ),
    "the answer depends on how scatter grows with the level: the interval may be wider than it need be": (
        "відповідь залежить від того, як розкид зростає з рівнем: інтервал може бути ширшим, ніж потрібно",
        "ответ зависит от того, как разброс растёт с уровнем: интервал может быть шире, чем нужно",
    ),
    "overlaps another row of its series: not added to it": (
        "перетинається з іншим рядком свого ряду: до нього не додано",
        "пересекается с другой строкой своего ряда: к ней не прибавлено",
    ),
}


def translate(note, language):
    """Return a note of a comparison in another language.

    Parameters
    ----------
    note : str
        One note, or several joined by "; ".
    language : {"en", "uk", "ru"}

    Returns
    -------
    str
        What is not known, such as a note of the user's own, stays as it is.
    """
    if language == "en":
        return note
    out = note
    # the longest first: one note has a semicolon of its own
    for english in sorted(NOTES, key=len, reverse=True):
        out = out.replace(english, NOTES[english][("uk", "ru").index(language)])
    return out
