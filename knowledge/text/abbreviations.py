"""Words that decide whether a full stop ends a sentence: abbreviations, and words that begin sentences."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


NEVER_LAST = _words(
    """mr mrs ms messrs dr drs prof rev hon fr gen col lt maj capt cpt cmdr cdr adm sgt cpl pvt brig lieut gov sen rep
    pres supt st mt ft vs cf viz ie eg approx ca geb gest vgl bzw sog hr fr dipl ing mme mlle sr sra srta dra им проф
    акад см рис т ок напр incl excl max min. orig tech temp alt dept univ assoc prov resp mgr asst nee"""
)
"""Abbreviations that stand before something: a name, a number, an explanation. Lower case, without the full stop."""

BEFORE_NUMBERS = _words(
    """no nos nr núm vol vols p pp pg ch chap fig figs sec art arts par ca jan feb mar apr may jun jul aug sep sept oct
    nov dec mon tue tues wed thu thur thurs fri sat sun pág стр op ver rev ser bd abs тыс"""
)
"""Abbreviations, and the words that look like them, which a number follows."""

OFTEN_LAST = _words(
    """jr sr inc ltd co corp bros etc esq ave blvd rd sq bldg hr hrs mins secs lb lbs oz mi yd yds km kg cm mm mph kph
    est ext al ed eds trans repr jh jhd usw mio mrd std uu г гг др пр руб млн млрд phd dc pt pts"""
)
"""Abbreviations that are as often the last word of a sentence as not."""

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
