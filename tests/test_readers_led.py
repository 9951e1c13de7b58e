"""Patterns turned to begin with their first letters find what they found before."""

import re

import pytest

from analysis.readers.led import led

TEXT = (
    "За минулу добу, від початку доби: п'ять атак. Учора last day, the last day and not than "
    "yesterday; yesterday, along the front line. Ворог у ніч на 5 травня атакував, вночі - ні."
)
TURNED = (
    "(?<![a-zа-яіїєґ])(?:минул\\w+ доб\\w+|(?:the )?last (?:day|night)|[уУ]чора)",
    "(?<![a-zа-яіїєґ])(?<!the )(?:last|along)|(?<!than )yesterday",
    "(?:(?:від|з) )?початку доби",
    "(?:last|past) (?P<when>day|night)",
    "[ув] ніч(?: на)?|вночі",
    "(?<!a|u)(?:n|d)ot?",
)
LEFT = ("(?:truce)?", "\\w+ доб\\w+", "[a-c]t", "a*b", "(?=x)y", "(?:a|)+b", "(?P<one>a|b)c")


@pytest.mark.parametrize("pattern", TURNED)
def test_a_pattern_turned_finds_the_same(pattern):
    turned = led(pattern)
    assert turned.pattern != pattern
    found = [(match.span(), match.groups()) for match in turned.finditer(TEXT)]
    assert found == [(match.span(), match.groups()) for match in re.finditer(pattern, TEXT)]
    assert found


@pytest.mark.parametrize("pattern", LEFT)
def test_a_pattern_of_no_known_first_letter_is_left_as_it_is(pattern):
    assert led(pattern).pattern == pattern
