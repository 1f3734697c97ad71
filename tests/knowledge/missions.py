"""Invented missions in every document form, for asking questions about: nothing in them ever happened."""

from pathlib import Path

VOSTOK = """= Vostok 21 =

Vostok 21
- Mission Type: Crewed test flight
- Operator: Ministry of Flight
- Spacecraft: Vostok No. 52
- Manufacturer: Northgate Works
- Launch Date: UTC
- Launch Rocket: Molniya-K
- Launch Site: Plesetsk, Pad 43/3
- Landing Site: Steppe near Orenburg
- Crew Size: 3
- Crew Members: Pavel Orlov, Greta Lindqvist, Tomás Aguirre
- Commander: Pavel Orlov
- Crew Callsign: Falcon
- Apsis: gee
- Docking: UTC
- Orbits Completed: 223
- Previous Mission: Vostok 20
- Next Mission: Vostok 22

Vostok 21 was a crewed spaceflight that launched from Plesetsk on 3 March 1987. It carried three people to the Mirador
space station. The mission ended at 09:41 UTC on 17 March 1987.

== Coolant leak ==
On 8 March 1987, ground control noticed a coolant leak in the service module. The crew sealed the crack with epoxy and
aluminium tape. Igor Belov claimed that Lindqvist had drilled the hole out of homesickness. The ministry's director,
Anna Petrova, denied that anybody on board had caused the damage.

== Spacewalk ==
On 11 March 1987, Lindqvist and Aguirre left the station for a spacewalk lasting 4 hours and 12 minutes. They replaced
an antenna because its motor had frozen. Aguirre scraped soot from the outer hull with a knife.

== Landing ==
The spacecraft undocked from the station on 16 March 1987. The capsule landed at 09:43 UTC on 17 March 1987. A
helicopter flew the crew to Orenburg.
"""
"""A plain article, with blank values, two times of landing and a contested claim."""

MERLIN = """---
title: Merlin 7
aliases: [Comet Hunter]
---

# Merlin 7

- **Operator:** Castell Institute
- **Launch rocket:** Peregrine 2
- **Launch site:** Kourou, Area 5
- **Launch date:** 14 May 2003
- **Launch mass:** 1,240 kg
- **Mission duration:** 9 years
- **Cost:** 310 million euros

Merlin 7 was a robotic probe that studied the comet Halvorsen. It was named after the astronomer Edda Nilsen
(1854 – 1928), who had found the comet in a photograph.

## Journey

The probe flew past Venus on 2 August 2004 to gain speed. It entered orbit around the comet on 20 April 2007. The
magnetometer failed in June 2008 because dust had clogged its cooling duct. Merlin 7 travelled 840 million kilometres
in all.

## Finds

The probe found frozen methane under the comet's crust. It measured a surface temperature of -130 °C.
"""
"""Markdown, about a probe without a crew."""

HERON = """{{Infobox spaceflight
| name = Heron IX
| operator = [[Aurora Space Agency]]
| launch_date = {{start date|2011|9|12|14|30|0}} UTC
| landing_date = {{start date|2011|9|30|8|5|0}} UTC
| launch_rocket = Corvus 3
| launch_site = Andøya, Complex 2
| launch_mass = 5,100 kg
| crew_members = {{Plainlist|
* [[Maia Okafor]]
* [[Lukas Brandt|Lukas Brandt]]
}}
| crew_callsign = Lighthouse
}}
'''Heron IX''' was the first flight of the Aurora Space Agency with a crew. Commander [[Maia Okafor]] repaired a jammed
solar panel on 19 September 2011. The capsule splashed down in the [[Norwegian Sea]], where the ship ''Tordenskjold''
picked up the crew.

== Reentry ==
The parachute opened late because a bolt had cracked. Nobody was hurt.
"""
"""Wikitext, with dates in templates and a Roman numeral in its name."""

CALYPSO = """title: Calypso 3
aliases: [C3]
facts:
  - {id: operator, field: Operator, value: Blue Harbour Company}
  - {id: launch-rocket, field: Launch rocket, value: Corvus 5}
  - {id: landed-on, field: Landing date, value: 6 October 2019, when: 2019-10-06}
  - id: lander
    statement: The lander Nausicaa touched down in the crater Ulysses on 6 October 2019.
    when: 2019-10-06
  - id: contamination
    statement: Calypso 3 carried living bacteria to the moon.
    status: disputed
    by: Rudolf Stern
    disputed_by: [Blue Harbour Company]
unknown:
  - {field: Launch site, note: the company never published it}
"""
"""A mission file, with a disputed statement and a field that is known not to be known."""

SANDPIPER = """Sandpiper

Sandpiper was a balloon that rose to a height of 41 kilometres above Lapland in July 1998. Its pilot, Henrik Vaara, wore
a pressure suit made of rubber and silk. The flight lasted 11 hours.
"""
"""Plain text."""

LEXICON = """language: en
synonyms:
  - "gubbins, antenna"
"""
"""A folder's own words."""

FILES = {
    "vostok-21.txt": VOSTOK,
    "probes/merlin-7.md": MERLIN,
    "heron.wiki": HERON,
    "calypso.yaml": CALYPSO,
    "balloons/sandpiper.txt": SANDPIPER,
    "words.yaml": LEXICON,
}
"""All of them as one knowledge folder."""

CORPUS = """{"_id": "n1", "title": "Lantern fish", "text": "The lantern fish lives at a depth of 900 metres."}
{"_id": "n2", "title": "Basalt bridge", "text": "The bridge over the Vell was built in 1742 by Karel Hruska."}
{"_id": "n3", "title": "Salt trade", "text": "Merchants carried salt from Tavnik to the coast on mules."}
"""
"""A corpus: general text, an entry a line."""


def write_folder(folder: Path, files: dict[str, str]) -> Path:
    """Write files into a folder and return it."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")
    return folder
