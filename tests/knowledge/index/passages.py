"""Passages about an invented mission, for the tests of the index."""

from knowledge.index.model import Entry

TEXTS = [
    ("Launch", "Orlan 7 launched on 6 June 2018 from Site 1/5. The booster was a Soyuz-FG. It worked."),
    ("Crew", "The commander was Sergey Prokopyev. Serena Auñón-Chancellor and Alexander Gerst were flight engineers."),
    ("Air leak", "On 29 August controllers saw the pressure fall. The crew found a hole and sealed it with epoxy."),
    ("Spacewalk", "During a spacewalk on 11 December they cut the insulation and took pictures of the hole."),
    ("Landing", "The capsule landed at 05:02UTC on 20 December 2018. A helicopter was waiting nearby."),
    ("Name", "Its call sign was Altai. The name is that of mountains in Asia."),
]
ENTRIES = [Entry("orlan-7.txt", "Orlan 7", section, text, line) for line, (section, text) in enumerate(TEXTS, 1)]
