#!/usr/bin/env python3
"""Makes data/known/*.csv, the lists of known actors that Hearsay ships, from the public lists in
../shared/data/actors. One file a licence, so that whoever passes one on knows its terms.

    tools/make_known_actors.py ../shared/data/actors data/known

Needs PyYAML (Debian: python3-yaml). The same input gives the same bytes. Nothing is made up: an id that the sources do
not give stays empty; what was set by hand (a date, a short name, a gender) is in the tables of this file.
"""
import csv
import json
import pathlib
import sys

import yaml

COLUMNS = ["name", "kind", "wikidata", "aliases", "gender", "office", "from", "until", "country", "shared"]
AS_OF = "2026-08-22"  # the day of the leaders' list; a term that ends later is one that goes on
FIRST = "1945-01-01"  # an executive who left office before this is left out
US = "United States"

STATES = {
    "AL": "Alabama", "AK": "Alaska", "AZ": "Arizona", "AR": "Arkansas", "CA": "California", "CO": "Colorado",
    "CT": "Connecticut", "DE": "Delaware", "FL": "Florida", "GA": "Georgia", "HI": "Hawaii", "ID": "Idaho",
    "IL": "Illinois", "IN": "Indiana", "IA": "Iowa", "KS": "Kansas", "KY": "Kentucky", "LA": "Louisiana",
    "ME": "Maine", "MD": "Maryland", "MA": "Massachusetts", "MI": "Michigan", "MN": "Minnesota", "MS": "Mississippi",
    "MO": "Missouri", "MT": "Montana", "NE": "Nebraska", "NV": "Nevada", "NH": "New Hampshire", "NJ": "New Jersey",
    "NM": "New Mexico", "NY": "New York", "NC": "North Carolina", "ND": "North Dakota", "OH": "Ohio",
    "OK": "Oklahoma", "OR": "Oregon", "PA": "Pennsylvania", "RI": "Rhode Island", "SC": "South Carolina",
    "SD": "South Dakota", "TN": "Tennessee", "TX": "Texas", "UT": "Utah", "VT": "Vermont", "VA": "Virginia",
    "WA": "Washington", "WV": "West Virginia", "WI": "Wisconsin", "WY": "Wyoming",
}
TERRITORIES = {"AS": "American Samoa", "DC": "the District of Columbia", "GU": "Guam",
               "MP": "the Northern Mariana Islands", "PR": "Puerto Rico", "VI": "the U.S. Virgin Islands"}

# By hand, for the leaders' list, which has neither genders nor short names: an alias of one word is a name only beside
# an office ("President Xi").
WOMEN = {"Q1705028", "Q451791", "Q5771800", "Q19901232", "Q57641"}
SHORT = {
    "Q15031": ["Xi"], "Q4414390": ["Li"], "Q12612463": ["Lee"], "Q10831196": ["Lam"], "Q24254499": ["Hung"],
    "Q37181": ["Lula", "Lula da Silva", "Luiz Lula da Silva"], "Q2107268": ["Prabowo"], "Q299574": ["Anwar"],
    "Q983752": ["Tharman"], "Q983324": ["Ferdinand Marcos Jr.", "Ferdinand Marcos Jnr"], "Q16139757": ["Anutin"],
    "Q43274": ["King Charles III", "Charles"], "Q6892571": ["Mohammad bin Salman", "Mohammed bin Salman Al Saud"],
    "Q7747": ["Vladimir Vladimirovich Putin"], "Q57641": ["Ursula Gertrud von der Leyen"],
    "Q217096": ["Emperor Naruhito"], "Q548733": ["King Vajiralongkorn", "Maha Vajiralongkorn"],
    "Q24313": ["Michael Pence", "Michael R. Pence"],
}
SINCE = {"Q192533": "2025-03-14"}  # Mark Carney: the list has no date; the day he was sworn in
# What the list has wrong: the Saudi prime minister is crown prince, his father is king.
WRONG = {("Q6892571", "King")}

COUNTRY_ALIASES = {
    "AE": ["UAE"], "BA": ["Bosnia-Herzegovina"],
    "CD": ["DR Congo", "Democratic Republic of Congo", "DRC", "Congo", "Congo-Kinshasa"],
    "CG": ["Congo-Brazzaville", "Republic of Congo"], "CI": ["Cote d'Ivoire"], "CN": ["PRC"], "CZ": ["Czech Republic"],
    "GB": ["United Kingdom", "UK", "Britain", "Great Britain"], "KP": ["DPRK"], "KR": ["ROK"], "LA": ["Laos"],
    "MK": ["Macedonia"], "MM": ["Burma"], "NL": ["Holland", "The Netherlands"], "PS": ["Palestine"],
    "RU": ["Russia"], "SZ": ["Swaziland"], "TL": ["East Timor"], "TR": ["Turkey", "Turkiye"],
    "US": ["United States", "US", "USA", "America"], "VA": ["Vatican", "Vatican City"], "MD": ["Moldova"],
    "CV": ["Cape Verde"], "SY": ["Syria"], "VN": ["Vietnam"],
}
# Names that are also those of a state, a person or another place: never enough by themselves.
SHARED_COUNTRIES = {"GE", "JE", "MF"}


def plain(title):
    """A Wikipedia title without what tells it from others, and whether there was such a thing."""
    return title.split(" (")[0], " (" in title


def unquoted(name):
    """'Robert C. "Bobby" Scott' without the nickname."""
    parts = name.split('"')
    return " ".join("".join(parts[::2]).split()) if len(parts) == 3 else name


def distinct(names, but):
    seen, out = {but}, []
    for name in names:
        if name and name not in seen:
            seen.add(name)
            out.append(name)
    return out


def joined(terms):
    """Terms of one office, (from, until), one where the next begins within days of the end of the last."""
    out = []
    for begin, end in sorted(terms):
        if out and (out[-1][1] == "" or begin[:7] <= out[-1][1][:7]):
            out[-1] = (out[-1][0], max(out[-1][1], end) if end and out[-1][1] else "")
        else:
            out.append((begin, end))
    return [(begin, "" if end > AS_OF else end) for begin, end in out]


def row(actor, office="", begin="", end="", country=""):
    return [actor["name"], actor["kind"], actor["wikidata"], ";".join(actor["aliases"]), actor["gender"], office, begin,
            end, country, "yes" if actor.get("shared") else ""]


def us_person(person):
    """Name and aliases of a person of the United States' lists: the name that he goes by first."""
    ids, name = person["id"], person["name"]
    first, last = name["first"], name["last"]
    wiki, shared = plain(ids.get("wikipedia", ""))
    full = unquoted(name.get("official_full", ""))
    nick = f"{name['nickname']} {last}" if "nickname" in name else ""
    middle = f"{first} {name['middle']} {last}" if "middle" in name else ""
    names = [wiki, nick, full, f"{first} {last}"]
    called = next(each for each in names if each)
    junior = [f"{each} {name['suffix']}" for each in distinct([nick, middle, f"{first} {last}"], "")] \
        if "suffix" in name else []  # "Jr." is another person than the one without it, unless the list has both
    aliases = distinct(names + [middle] + junior + SHORT.get(ids.get("wikidata"), []), called)
    return {"name": called, "kind": "person", "wikidata": ids.get("wikidata", ""), "aliases": aliases,
            "gender": person["bio"].get("gender", "").lower(), "shared": shared}


def title_of(term):
    if term["type"] == "prez":
        return "President of the United States"
    if term["type"] == "viceprez":
        return "Vice President of the United States"
    if term["state"] in TERRITORIES:
        title = "Resident Commissioner of " if term["state"] == "PR" else "U.S. Delegate from "
        return title + TERRITORIES[term["state"]]
    return ("U.S. Senator from " if term["type"] == "sen" else "U.S. Representative from ") + STATES[term["state"]]


def offices_of(person):
    terms = {}
    for term in person["terms"]:
        terms.setdefault(title_of(term), []).append((term["start"], term["end"]))
    for role in person.get("leadership_roles", []):
        terms.setdefault(role["title"], []).append((role["start"], role.get("end", "")))
    return [(begin, title, end) for title, dates in terms.items() for begin, end in joined(dates)]


def us_rows(source):
    people = yaml.load((source / "executive.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)
    people = [p for p in people if max(t["end"] for t in p["terms"]) >= FIRST]
    congress = yaml.load((source / "legislators-current.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)
    for person in people + congress:
        actor = us_person(person)
        for begin, title, end in sorted(offices_of(person)):
            yield row(actor, title, begin, end, US)


def leader_title(title, country):
    if title in ("Monarch", "Sultan", "King", "Emperor", "President", "Prime Minister", "Premier", "Chancellor"):
        article = "the " if country in ("Philippines", "United Kingdom") else ""
        return f"{'King' if title == 'Monarch' else title} of {article}{country}"
    return title


def leader_rows(source):
    for path in sorted((source / "world-leaders/data/countries").glob("*/current.json")):
        data = json.loads(path.read_text(encoding="utf-8"))
        country = data["country"]["name_en"]
        if country == US:
            continue  # executive.yaml has its presidents, with all their terms
        seen = set()
        for position in data["positions"].values():
            holder = position.get("current_holder") or {}
            number, since = holder.get("wikidata_id"), holder.get("since") or SINCE.get(holder.get("wikidata_id"))
            if not holder.get("name_en") or not since:
                continue
            aliases = SHORT.get(number, []) + [plain(holder["wikipedia_en"].rsplit("/", 1)[-1].replace("_", " "))[0]
                                               if "%" not in holder.get("wikipedia_en", "%") else ""]
            actor = {"name": holder["name_en"], "kind": "person", "wikidata": number or "", "gender":
                     "f" if number in WOMEN else "m", "aliases": distinct(aliases, holder["name_en"])}
            for title in position["title_en"].replace(" (King)", "").split(" and "):
                if title in seen or (number, title) in WRONG:
                    continue
                seen.add(title)
                yield row(actor, leader_title(title, country), since, "", country)


def bare(name):
    """'the Sudan', 'Comoros (the)', 'Holy See (the) *' without article and stars."""
    name = name.replace("*", "").strip()
    name = name.removesuffix("(the)").strip()
    return name.removeprefix("the ")


def country_rows(source):
    with open(source / "country-codes.csv", encoding="utf-8", newline="") as file:
        for each in csv.DictReader(file):
            code = each["ISO3166-1-Alpha-2"]
            name = {"US": US, "GB": "United Kingdom", "CD": "Democratic Republic of the Congo", "TR": "Turkey",
                    "CG": "Republic of the Congo"}.get(code, each["CLDR display name"])
            names = [each["official_name_en"], each["UNTERM English Short"], each["UNTERM English Formal"],
                     each["CLDR display name"]]
            names = [bare(n) for n in names if n]
            names += [n.replace("&", "and") for n in [each["CLDR display name"]] if "&" in n]
            names += [n.split(" (")[0] for n in names if " (" in n and " of)" in n]
            names += COUNTRY_ALIASES.get(code, [])
            names = [n for n in names if " - " not in n and n != "Holy See"]  # Wikidata has an item for each
            number = each["wikidata_id"].rsplit("/", 1)[-1]
            yield row({"name": name, "kind": "country", "wikidata": number, "aliases": distinct(names, name),
                       "gender": "", "shared": code in SHARED_COUNTRIES})


def write(path, rows):
    rows = list(rows)
    with open(path, "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(COLUMNS)
        out.writerows(rows)
    print(f"{path}: {len(rows)} rows, {len({(r[0], r[2]) for r in rows})} actors")


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    source, target = map(pathlib.Path, sys.argv[1:])
    write(target / "congress.csv", us_rows(source))
    write(target / "leaders.csv", leader_rows(source))
    write(target / "countries.csv", country_rows(source))


if __name__ == "__main__":
    main()
