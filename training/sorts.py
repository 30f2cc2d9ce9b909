"""Sorts of cues: weak labels (say, think, do) that the class head generalises from."""

__all__ = ["SORTS"]

_SAY = """
    said say says saying told tell tells telling according added adds adding wrote write
    writes writing asked ask asks asking called calls calling noted notes noting reported
    report reports reporting announced announces announcing suggested suggests suggesting
    tweeted tweets tweeting described describes describing argued argue argues arguing
    continued explained explains explaining accused accuses accusing acknowledged
    acknowledges declared declares referring citing cited cites recalled recalls urged urges
    urging concluded concludes claimed claim claims claiming responded responds replied
    replies stated states stating warned warns warning promised promises insisted insists
    insisting vowed vows pledged pledges denied denies denying mentioned mentions testified
    quoted quoting praised praises criticized criticizes blasted slammed demanded demands
    complained joked quipped admitted admits conceded confirmed confirms alleged alleges
    posted posting published statement statements remarks comment commented comments spoke
    speaking speech interview revealed reveals remarked observed pointed emphasized stressed
    reiterated repeated predicted predicts rejected dismissed condemned condemns disputed
    countered questioned wondered boasted bragged lamented tells talked talking talk
    discussed announcing read reads invoked proposed recommended advised ordered shouted
    yelled
"""
_THINK = """
    think thinks thought thinking believe believes believed believing want wants wanted
    wanting hope hopes hoped hoping see sees saw seen feel feels felt fear fears feared know
    knows knew known seemed seems seem appears appeared expect expects expected expecting
    consider considers considered considering view views viewed doubt doubts support
    supports supported supporting oppose opposes opposed opposing like likes liked love
    loves hate hates understand understands realized realizes worry worried worries
    concerned interested prefer prefers favor favors favored assume assumes assumed wish
    wishes found find finds finding shows show showed showing learned trust agree agrees
    agreed disagree disagrees recognize recognized remember remembers mind belief opinion
"""
_DO = """
    plan plans planned planning intend intends intended intending refused refuse refuses
    declined decline declines decided decide decides decision trying try tried tries aim
    aims aimed seek seeks sought seeking endorsed endorse endorses endorsement defended
    defends defending attempt attempted voted vote prepared ready willing set scheduled
    approved signed agreed continue ordered accepted committed effort efforts pushing push
    encouraged allowed forced helped led working used failed chose choose
"""

SORTS: dict[str, int] = {}
for _n, _words in enumerate((_SAY, _THINK, _DO)):
    for _w in _words.split():
        SORTS.setdefault(_w, _n)
