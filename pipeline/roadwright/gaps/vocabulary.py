"""Words of general English and of the language of learning that say little, or that say the same.

Alignment must be right on subjects that nobody here has seen, so nothing in these tables belongs to one: a
word earns its place by what it means in any course, book or syllabus. Words are written in full; ``normal``
brings them to the form in which titles are compared.
"""

from __future__ import annotations

from importlib import resources


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


STOP = _words("""
    a an the this that these those of to and or nor but so is are was were be been being am do does did doing done has
    have having had can could will would shall should may might must it its they them their there here you your yours
    we our us i me my he she his her who whom which whose some any each every all both etc eg ie also only very
    more most much many vs versus just such
""")
"""Words that carry grammar, not subject: they are dropped."""

LINKING = _words("""
    in into on onto at by for from with within as if else than then via about upon over under between among
    across through while during per until against off out up down
""")
"""Little words that sometimes are the subject ("for loop", "when not to"): they count for little."""

OPENINGS = _words("""
    what basic basics fundamental fundamentals essential essentials foundation foundations introduction intro
    introductory overview primer concept concepts conceptual principle principles idea ideas awareness knowledge
    explained
""")
"""Words that open a subject. One writer's "basics" are another's "fundamentals", "concepts" or "what is"."""

GENERIC = OPENINGS | _words("""
    where how
    core key main common general simple easy quick detail details detailed important critical mandatory
    optional recommended proper properly correct good best better right practice practices practical tip tips technique
    techniques topic topics subject subjects part parts chapter module unit lesson section step steps phase stage day
    week thing things stuff way ways kind kinds type types other others different difference differences various first
    next last new old real world example examples exercise exercises hand hands theory matter matters need needs help
    helps happen happens mean means meaning role purpose handling management managing processing process system
    systems tool tools skill skills work works
""")
"""Words that many titles share without sharing a subject; they count for little, but they count."""

ACTIONS = _words("""
    understand understanding learn learning know knowing study studying explore exploring master mastering practice
    practise practicing practising write writing create creating build building make making use using work working
    define defining implement implementing perform performing handle handling manage managing deal dealing apply
    applying set setting setup get getting start starting begin become find finding identify identifying detect
    detecting spot spotting recognize recognizing interpret interpreting explain explaining describe describing add
    adding keep keeping take taking give giving look looking put putting choose choosing pick picking
    introduce introducing read reading discover discovering think thinking design designing plan planning
""")
"""Verbs that say what one does with a subject. In front of it they count for little ("Writing formulas")."""

SIDES = _words("beginner beginners intermediate advanced advance expert deep deeper why when not no without")
"""One side of a subject, or how far it is taken. "SQL" and "Advanced SQL" are neither the same nor strangers."""

SYNONYMS = tuple(
    line
    for line in resources.files("roadwright.gaps").joinpath("synonyms.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
)
"""Groups of words that one writer uses where another uses the other. They suggest a match and never make it certain."""

ABBREVIATIONS = {
    "db": "database",
    "auth": "authentication",
    "env": "environment",
    "var": "variable",
    "vars": "variables",
    "config": "configuration",
    "conf": "configuration",
    "param": "parameter",
    "params": "parameters",
    "arg": "argument",
    "args": "arguments",
    "func": "function",
    "app": "application",
    "repo": "repository",
    "dev": "development",
    "prod": "production",
    "info": "information",
    "intro": "introduction",
    "admin": "administration",
    "docs": "documentation",
    "doc": "documentation",
    "lib": "library",
    "libs": "libraries",
    "msg": "message",
    "stats": "statistics",
    "math": "mathematics",
    "maths": "mathematics",
    "lab": "laboratory",
    "exam": "examination",
    "sync": "synchronous",
    "async": "asynchronous",
    "temp": "temperature",
    "max": "maximum",
    "min": "minimum",
    "std": "standard",
    "dir": "directory",
    "obj": "object",
    "ref": "reference",
    "spec": "specification",
    "specs": "specifications",
    "tech": "technology",
    "photo": "photograph",
    "veg": "vegetable",
    "fert": "fertilizer",
    "mgmt": "management",
    "pkg": "package",
    "img": "image",
    "num": "number",
    "os": "operating system",
    "ui": "user interface",
    "cli": "command line interface",
    "ml": "machine learning",
    "ai": "artificial intelligence",
}
"""Short forms that are read aloud as the long one. Initials that a document spells out itself are not listed."""

IRREGULAR = {
    "indices": "index",
    "matrices": "matrix",
    "vertices": "vertex",
    "appendices": "appendix",
    "children": "child",
    "people": "person",
    "men": "man",
    "women": "woman",
    "feet": "foot",
    "teeth": "tooth",
    "mice": "mouse",
    "criteria": "criterion",
    "phenomena": "phenomenon",
    "media": "medium",
    "analyses": "analysis",
    "hypotheses": "hypothesis",
    "leaves": "leaf",
    "shelves": "shelf",
    "knives": "knife",
    "halves": "half",
    "built": "build",
    "made": "make",
    "wrote": "write",
    "written": "write",
    "sent": "send",
    "kept": "keep",
    "taught": "teach",
    "grown": "grow",
    "shown": "show",
    "chosen": "choose",
    "broken": "break",
    "frozen": "freeze",
    "ran": "run",
    "sown": "sow",
    "two": "2",
    "three": "3",
    "four": "4",
    "five": "5",
    "six": "6",
    "seven": "7",
    "eight": "8",
    "nine": "9",
    "ten": "10",
    "eleven": "11",
    "twelve": "12",
}
"""Plural and verb forms that no suffix rule reaches, and the numbers that are written in words."""
