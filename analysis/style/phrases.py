"""The words and sentences of the figures, in English, Ukrainian and Russian.

Titles say what is shown and hold no finding. Counts are claimed; nothing here says that an act took place.
"""

WORDS = {
    # key: (English, Ukrainian, Russian)
    "acts": ("acts", "дії", "действия"),
    "about": (
        "{name}: claims of {days}.",
        "{name}: заяви за {days}.",
        "{name}: заявления за {days}.",
    ),
    "alone": ("no normal day known", "звичайний день невідомий", "обычный день неизвестен"),
    "arrow": (
        "Beneath each truce: who counts → whose conduct.",
        "Під кожним перемир'ям: хто рахує → чиї дії.",
        "Под каждым перемирием: кто считает → чьи действия.",
    ),
    "baseline_days": ("normal\ndays, n", "звичайних\nднів, n", "обычных\nдней, n"),
    "brief": (
        "Counts over less than 20 h, not shown: {n}.",
        "Рахунків менш ніж за 20 год, не показано: {n}.",
        "Счётов менее чем за 20 ч, не показано: {n}.",
    ),
    "claimed": ("claimed", "заявлено", "заявлено"),
    "claimed_per": ("claimed\nper {per}", "заявлено\nза {per}", "заявлено\nза {per}"),
    "count_axis": (
        "acts claimed per {per} (log scale from 1)",
        "заявлених дій за {per} (логарифмічна шкала від 1)",
        "заявленных действий за {per} (логарифмическая шкала от 1)",
    ),
    "counted_by": ("Counted by: {reporter}", "Рахує: {reporter}", "Считает: {reporter}"),
    "empty": ("no rows to show", "немає рядків для показу", "нет строк для показа"),
    "day_from": ("24 h from {hour}", "24 год від {hour}", "24 ч от {hour}"),
    "days_later": ("{hours} +{n} d", "{hours} +{n} д.", "{hours} +{n} д."),
    "factor": (
        "factor of uneven overstatement",
        "множник нерівного завищення",
        "множитель неравного завышения",
    ),
    "factor_axis": (
        "Factor: how many times more the claims of normal days overstate than the claims of the truce do.",
        "Множник: у скільки разів заяви звичайних днів завищують більше, ніж заяви часу перемир'я.",
        "Множитель: во сколько раз заявления обычных дней завышают больше, чем заявления времени перемирия.",
    ),
    "fewer": ("fewer than normal", "менше, ніж звичайно", "меньше обычного"),
    "framed": ("Framed: {name}.", "У рамці: {name}.", "В рамке: {name}."),
    "high_end": ("high end", "верхня межа", "верхняя граница"),
    "interval": ("{level} interval", "{level} інтервал", "{level} интервал"),
    "in_a_day": ("claimed per {per}", "заявлено за {per}", "заявлено за {per}"),
    "km": ("{n} km", "{n} км", "{n} км"),
    "low_end": ("low end", "нижня межа", "нижняя граница"),
    "more": ("more than normal", "більше, ніж звичайно", "больше обычного"),
    "more_panels": (
        "Series of statements not shown: {n}.",
        "Рядів заяв не показано: {n}.",
        "Рядов заявлений не показано: {n}.",
    ),
    "more_rows": ("and {n} more", "і ще {n}", "и ещё {n}"),
    "no_crossing": (
        "no crossing in this range",
        "немає перетину в цих межах",
        "нет пересечения в этих пределах",
    ),
    "no_hours": (
        "Statements without an hour or number, not shown: {n}.",
        "Заяв без години чи числа, не показано: {n}.",
        "Заявлений без часа или числа, не показано: {n}.",
    ),
    "no_ratio": ("no ratio", "без відношення", "без отношения"),
    "normal_per": ("normal\nper {per}", "звичайно\nза {per}", "обычно\nза {per}"),
    "north": ("north", "північ", "север"),
    "note": ("Note", "Прим.", "Прим."),
    "observed": ("truce", "перемир'я", "перемирие"),
    "of_conduct": (
        "Counted by: {reporter}. Conduct of: {accused}.",
        "Рахує: {reporter}. Чиї дії: {accused}.",
        "Считает: {reporter}. Чьи действия: {accused}.",
    ),
    "other_hours": (
        "Counts over other hours than a whole day, not shown: {n}.",
        "Рахунків за інші години, ніж повна доба, не показано: {n}.",
        "Счётов за другие часы, чем полные сутки, не показано: {n}.",
    ),
    "per_day": ("{n} h", "{n} год", "{n} ч"),
    "placebo_axis": ("number of windows", "кількість вікон", "число окон"),
    "ratio": ("ratio", "відношення", "отношение"),
    "ratio_axis": (
        "claimed ÷ normal, both per {per} (log scale)",
        "заявлене ÷ звичайне, обидва за {per} (логарифмічна шкала)",
        "заявленное ÷ обычное, оба за {per} (логарифмическая шкала)",
    ),
    "ratio_log": (
        "claimed ÷ normal (log)",
        "заявлене ÷ звичайне (лог.)",
        "заявленное ÷ обычное (лог.)",
    ),
    "ratio_short": ("claimed ÷ normal", "заявлене ÷ звичайне", "заявленное ÷ обычное"),
    "ratio_interval": (
        "ratio\n({level} interval)",
        "відношення\n({level} інтервал)",
        "отношение\n({level} интервал)",
    ),
    "shaded": ("Shaded: {name}.", "Тло: {name}.", "Фон: {name}."),
    "share": (
        "{k} of {n} other windows are at or below it",
        "{k} з {n} інших вікон не вищі",
        "{k} из {n} других окон не выше",
    ),
    "sources": ("Sources", "Джерела", "Источники"),
    "tipping": (
        "interval reaches 1 at {x}",
        "інтервал сягає 1 при {x}",
        "интервал достигает 1 при {x}",
    ),
    "tipping_ratio": (
        "ratio reaches 1 at {x}",
        "відношення сягає 1 при {x}",
        "отношение достигает 1 при {x}",
    ),
    "whose": (
        "Who counts → whose conduct: {pairs}.",
        "Хто рахує → чиї дії: {pairs}.",
        "Кто считает → чьи действия: {pairs}.",
    ),
    "whole_day": ("whole day", "повна доба", "полные сутки"),
    "whole_front": ("whole front", "увесь фронт", "весь фронт"),
    # titles: what is shown, no finding
    "title_timeline": (
        "Claimed {what} by day",
        "Заявлені {what} за днями",
        "Заявленные {what} по дням",
    ),
    "title_timeline_many": (
        "Claimed acts by day",
        "Заявлені дії за днями",
        "Заявленные действия по дням",
    ),
    "title_forest": (
        "Claims during the truce against normal days",
        "Заяви часу перемир'я проти звичайних днів",
        "Заявления времени перемирия против обычных дней",
    ),
    "title_ladder": (
        "What the claims come to per {per}, beside a normal day",
        "Скільки становить заявлене за {per} поруч зі звичайним днем",
        "Сколько составляет заявленное за {per} рядом с обычным днём",
    ),
    "title_heatmap": (
        "Claimed {what} by sector and day",
        "Заявлені {what} за напрямками і днями",
        "Заявленные {what} по направлениям и дням",
    ),
    "title_steps": (
        "Statements as they came, and the account drawn from them",
        "Заяви в порядку появи та зведений рахунок",
        "Заявления в порядке появления и сводный счёт",
    ),
    "title_placebo": (
        "The truce among other windows of the same length",
        "Перемир'я серед інших вікон тієї ж довжини",
        "Перемирие среди других окон той же длины",
    ),
    "title_tipping": (
        "How uneven overstatement would have to be to change the result",
        "Наскільки нерівним мало б бути завищення, щоб змінити результат",
        "Насколько неравным должно быть завышение, чтобы изменить результат",
    ),
    "title_truces": (
        "Claims during truces against normal days",
        "Заяви часу різних перемир'їв проти звичайних днів",
        "Заявления времени разных перемирий против обычных дней",
    ),
    "title_strip": (
        "Claimed {what} against normal days, north to south",
        "Заявлені {what} проти звичайних днів, з півночі на південь",
        "Заявленные {what} против обычных дней, с севера на юг",
    ),
    "title_map": (
        "Claimed {what} against normal days: schematic map",
        "Заявлені {what} проти звичайних днів: схематична карта",
        "Заявленные {what} против обычных дней: схематическая карта",
    ),
    # keys to read a figure by
    "key_forest": (
        "Dot: ratio. Bar: {interval}. Arrow: the interval goes on, or has no end. Hollow: off the axis. Cross: no interval known. Line at 1: as on normal days.",
        "Точка: відношення. Риска: {interval}. Стрілка: інтервал триває далі або не має межі. Порожня: поза віссю. Хрестик: інтервал невідомий. Лінія на 1: як у звичайні дні.",
        "Точка: отношение. Черта: {interval}. Стрелка: интервал продолжается или не имеет границы. Пустая: вне оси. Крестик: интервал неизвестен. Линия на 1: как в обычные дни.",
    ),
    "key_ladder": (
        "Mark: claimed; line: range of counts that fit the statements. Grey bar and tick: normal day, {interval}. Arrow: ‘over’ or ‘at least’, no upper end.",
        "Позначка: заявлено; лінія: межі рахунків, що відповідають заявам. Сіра смуга з рискою: звичайний день, {interval}. Стрілка: «понад» чи «щонайменше», верхньої межі немає.",
        "Отметка: заявлено; линия: пределы счётов, отвечающих заявлениям. Серая полоса с чертой: обычный день, {interval}. Стрелка: «свыше» или «не менее», верхней границы нет.",
    ),
    "key_timeline": (
        "Mark: the count of one window, per {per}; bar: its hours. Whisker: the range of counts that fit the statements; arrow: no upper end. Gap: not reported.",
        "Позначка: рахунок одного вікна за {per}; риска: його години. Вус: межі рахунків, що відповідають заявам; стрілка: верхньої межі немає. Пропуск: немає даних.",
        "Отметка: счёт одного окна за {per}; черта: его часы. Ус: пределы счётов, отвечающих заявлениям; стрелка: верхней границы нет. Пропуск: нет данных.",
    ),
    "key_hollow": (
        "Hollow: part of a day, scaled.",
        "Порожня: частина доби, перерахована.",
        "Пустая: часть суток, пересчитана.",
    ),
    "key_heatmap": ("Hatched: not reported.", "Штриховка: немає даних.", "Штриховка: нет данных."),
    "key_numbers": (
        "Number: claimed per {per}; +: or more.",
        "Число: заявлено за {per}; +: або більше.",
        "Число: заявлено за {per}; +: или больше.",
    ),
    "key_steps": (
        "Mark: what was said up to that hour, with the range its wording allows; line: the hours it is about; arrow: no upper end; hollow: another reading of the wording. Grey: the account drawn from all.",
        "Позначка: що сказано станом на ту годину, з межами, які допускає формулювання; риска: години, про які йдеться; стрілка: верхньої межі немає; порожня: інше прочитання. Сіре: зведений рахунок.",
        "Отметка: что сказано на тот час, с пределами, которые допускает формулировка; черта: часы, о которых речь; стрелка: верхней границы нет; пустая: другое прочтение. Серое: сводный счёт.",
    ),
    "key_placebo": (
        "Bars and ticks: windows without a truce. Line: the truce.",
        "Стовпці й риски: вікна без перемир'я. Лінія: перемир'я.",
        "Столбцы и риски: окна без перемирия. Линия: перемирие.",
    ),
    "key_tipping": (
        "Line: ratio after correction. Band: {interval}. Dot: an end of it reaches 1, and the verdict changes. Hollow: the ratio itself reaches 1.",
        "Лінія: відношення після поправки. Смуга: {interval}. Точка: кінець інтервалу сягає 1, і висновок змінюється. Порожня: саме відношення сягає 1.",
        "Линия: отношение после поправки. Полоса: {interval}. Точка: конец интервала достигает 1, и вывод меняется. Пустая: само отношение достигает 1.",
    ),
    "key_strip": (
        "Each bar in three parts: low end of the {interval}, ratio, high end. Hatched: no ratio, or no end.",
        "Кожна смуга має три частини: нижня межа ({interval}), відношення, верхня межа. Штриховка: без відношення або без межі.",
        "Каждая полоса из трёх частей: нижняя граница ({interval}), отношение, верхняя граница. Штриховка: нет отношения или границы.",
    ),
    "key_map": (
        "Disc: ratio; inner spot and outer ring: low and high end of the {interval}. Hatched: no ratio. Places are schematic centres of sectors.",
        "Диск: відношення; внутрішня пляма й зовнішнє кільце: нижня та верхня межі ({interval}). Штриховка: без відношення. Місця схематичні: центри напрямків.",
        "Диск: отношение; внутреннее пятно и внешнее кольцо: нижняя и верхняя границы ({interval}). Штриховка: нет отношения. Места схематичны: центры направлений.",
    ),
    # sentences of the alternative text
    "alt_row": (
        "{what}: claimed {claimed}, normal {expected} per {per}, ratio {ratio}, {interval} {low} to {high}.",
        "{what}: заявлено {claimed}, звичайно {expected} за {per}, відношення {ratio}, {interval} від {low} до {high}.",
        "{what}: заявлено {claimed}, обычно {expected} за {per}, отношение {ratio}, {interval} от {low} до {high}.",
    ),
    "alt_row_point": (
        "{what}: claimed {claimed}, normal {expected} per {per}, ratio {ratio}, no interval.",
        "{what}: заявлено {claimed}, звичайно {expected} за {per}, відношення {ratio}, без інтервалу.",
        "{what}: заявлено {claimed}, обычно {expected} за {per}, отношение {ratio}, без интервала.",
    ),
    "alt_no_ratio": (
        "{what}: claimed {claimed} per {per}, no ratio",
        "{what}: заявлено {claimed} за {per}, без відношення",
        "{what}: заявлено {claimed} за {per}, без отношения",
    ),
    "alt_series": (
        "{what}: {n} counts, {first} to {last}, from {low} to {high} per {per}.",
        "{what}: рахунків {n}, {first} – {last}, від {low} до {high} за {per}.",
        "{what}: счётов {n}, {first} – {last}, от {low} до {high} за {per}.",
    ),
    "alt_truce": (
        "During the truce ({name}): {values}.",
        "Під час перемир'я ({name}): {values}.",
        "Во время перемирия ({name}): {values}.",
    ),
    "alt_steps": (
        "{what}: {n} statements, last {value} at {time}.",
        "{what}: заяв {n}, остання {value}, {time}.",
        "{what}: заявлений {n}, последнее {value}, {time}.",
    ),
    "alt_account": (
        "Account of {what}: {value}.",
        "Зведено, {what}: {value}.",
        "Сводно, {what}: {value}.",
    ),
    "alt_placebo": (
        "Truce: {observed}. {n} other windows from {low} to {high}, median {middle}.",
        "Перемир'я: {observed}. Інших вікон {n}, від {low} до {high}, медіана {middle}.",
        "Перемирие: {observed}. Других окон {n}, от {low} до {high}, медиана {middle}.",
    ),
    "alt_tipping": (
        "{what}: ratio {ratio} at factor {factor}; {crossing}.",
        "{what}: відношення {ratio} при множнику {factor}; {crossing}.",
        "{what}: отношение {ratio} при множителе {factor}; {crossing}.",
    ),
    "and_missing": ("{n} missing days.", "Днів без даних: {n}.", "Дней без данных: {n}."),
}
