"""Words that decide whether a full stop ends a sentence: abbreviations, and words that begin sentences."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


NEVER_LAST = _words(
    """mr mrs ms messrs dr drs prof rev hon gen col lt maj capt cpt cmdr cdr adm sgt cpl pvt brig lieut gov sen rep pres
    supt st mt ft vs cf viz ie eg fl approx ca incl excl geb gest vgl bzw sog evtl ggf dipl ing mme mlle sra srta dra
    intl natl govt univ assoc assn inst sci acad proc bull jour им проф акад см рис т ок напр"""
)
"""Abbreviations that stand before something: a name, a number, an explanation. Lower case, without the full stop."""

LAST_AFTER_NAMES = _words("st ft mt fort")
"""Those of them that also end a street's or a measure's name: "Main St. The"."""

BEFORE_NUMBERS = _words(
    """no nos nr núm vol vols p pp pg ch chap fig figs sec art arts par jan feb mar apr jun jul aug sep sept oct nov
    dec tue tues thu thur thurs fri pág стр op ver ser bd abs тыс"""
)
"""Abbreviations that a number follows."""

ALSO_WORDS = _words("no art mar fig par dec")
"""Those of them that are words too and then end sentences, before whatever word."""

OFTEN_LAST = _words(
    """jr sr inc ltd co corp bros etc esq ave blvd rd sq bldg dept div hr hrs min mins max secs lb lbs oz mi yd yds km
    kg cm mm mph kph est ext al ed eds trans repr jh jhd usw mio mrd std uu г гг др пр руб млн млрд phd pt pts"""
)
"""Abbreviations that are as often the last word of a sentence as not."""

EXPLAINING = frozenset({"e.g", "i.e", "z.b", "d.h", "u.a", "p.ex", "p.ej", "т.е", "н.э"})
"""Abbreviations with inner full stops that something always follows."""

CLOCK = frozenset({"a.m", "p.m", "b.c", "a.d", "b.c.e", "c.e"})
"""After these a name begins a sentence, unless it is a time zone or a day."""

ZONES_AND_DAYS = _words(
    """UTC GMT EST EDT CST CDT MST MDT PST PDT AKST BST CET CEST MSK JST IST AEST ET CT PT Eastern Central Pacific
    Mountain Moscow Greenwich London Houston Baikonur Zulu Coordinated Universal Monday Tuesday Wednesday Thursday
    Friday Saturday Sunday January February March April May June July August September October November December"""
)
"""Words that go on after "9:32 a.m."."""

MONTHS_AND_CENTURIES = _words(
    """Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember Jahrhundert
    Jahrhunderts Jh Jahrtausend Weltkrieg Mai"""
)
"""Words that follow a German ordinal number, whose full stop ends nothing."""

STARTERS = _words(
    """The A An It Its He She They We You This That These Those There Here His Her Their Our My Your In On At By For
    From To With Without Within After Before During Since Until Till While When Whenever Where What Who Whose Why How
    Which If Unless Although Though Because As But And Or So Yet Nor However Then Thus Therefore Hence Also Both Each
    Every Either Neither Some Many Most Much Few Several All Another Other Others One Two Three Four Five Six Seven
    Eight Nine Ten None Not Only Once Soon Later Earlier Today Now Despite According Following Under Over Between
    Among Through Throughout Upon Meanwhile Moreover Further Furthermore Finally First Second Third Last Eventually
    Nevertheless Nonetheless Instead Still Even Such Nobody Nothing Never Nearly About Around Across Along Against
    Because Besides Beyond Except Inside Outside Near Per Via Whether Critics Officials Engineers Investigators
    It's He's She's They're We're That's There's Perhaps Apparently Originally Initially Subsequently Afterwards
    Der Die Das Ein Eine Er Sie Es Wir Im Am Zum Zur Nach Bei Beim Vor Seit Als Wenn Dieser Diese Dieses Seine Ihre
    Le La Les Un Une Il Elle Ils Elles On Dans En Au Aux Pour Par Après Avant Cette Ces Son Sa Ses Leur
    El Los Las Una Unos Unas Ella Ellos En Por Para Con Sin Tras Desde Este Esta Su Sus
    В На Он Она Они Оно Это Его Её Их После До При По За Из Для Когда Но И Экипаж Полёт Корабль"""
)
"""Capitalised words that begin a sentence far more often than they are part of a name."""
