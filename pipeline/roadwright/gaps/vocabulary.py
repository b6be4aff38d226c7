"""Words of general English and of the language of learning that say little, or that say the same.

Alignment must be right on subjects that nobody here has seen, so nothing in these tables belongs to one: a
word earns its place by what it means in any course, book or syllabus. Words are written in full; ``normal``
brings them to the form in which titles are compared.
"""

from __future__ import annotations


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

SYNONYMS = (
    # what one does
    "choose select pick",
    "create build make write construct develop",
    "create creation building construction development",
    "write compose draft",
    "read load import open",
    "save store keep persist preserve archive storage",
    "remove delete drop eliminate erase clear clean",
    "change modify edit update alter adapt",
    "check verify validate inspect examine test",
    "find search locate lookup discover detect spot identify",
    "get fetch retrieve obtain collect gather acquire collection",
    "send submit transmit",
    "receive accept",
    "show display present view render",
    "start begin launch run execute",
    "stop end finish terminate close",
    "connect link attach join",
    "combine merge join unite concat concatenate",
    "split divide separate partition",
    "compare contrast comparison",
    "measure track monitor observe watch tracking monitoring tracing",
    "plan schedule organize arrange",
    "improve optimize enhance tune boost",
    "fix repair mend correct debug troubleshoot",
    "protect secure guard defend safe safety security protection",
    "publish release deploy ship launch",
    "release deployment delivery publication",
    "share distribute spread",
    "convert transform translate cast reshape",
    "sort order rank arrange",
    "repeat loop iterate iteration repetition",
    "call invoke",
    "copy clone duplicate",
    "move transfer migrate relocate",
    "hide conceal mask",
    "grow cultivate raise",
    "cut trim prune",
    "install setup installation",
    "configure configuration settings preferences",
    "upgrade update",
    "predict forecast estimate",
    "explain describe explanation description",
    "summarize recap summary",
    "prepare preparation prep ready",
    "maintain maintenance upkeep care",
    "sharpen hone",
    "attract lure",
    "understand grasp",
    # what one does it to
    "picture image photo photograph",
    "chart graph plot diagram",
    "page screen view",
    "folder directory",
    "terminal shell console",
    "error exception failure fault bug",
    "log journal diary record",
    "rule convention guideline standard policy",
    "goal objective aim target",
    "result outcome output",
    "reason cause",
    "risk danger hazard threat",
    "benefit advantage",
    "drawback disadvantage limitation weakness",
    "mistake pitfall gotcha error",
    "advice tip recommendation hint suggestion",
    "equipment instrument gear tool",
    "place location site position spot",
    "size dimension scale",
    "kind type category class",
    "part component piece element",
    "structure layout organization architecture",
    "pattern template",
    "method technique approach way",
    "strategy tactic plan",
    "job career employment work profession",
    "portfolio showcase",
    "exam test quiz assessment",
    "question query",
    "answer response reply",
    "customer client consumer buyer",
    "worker employee staff personnel",
    "company business firm enterprise",
    "person people human individual",
    "team group crew",
    "teacher instructor tutor trainer coach",
    "student learner pupil",
    "homework assignment exercise",
    "law legal regulation compliance",
    "permission access right privilege authorization",
    "password credential",
    "login signin logon",
    "logout signout logoff",
    "signup register registration enrol enroll enrollment",
    "backup restore recovery",
    "alert notification alarm warning",
    "timetable calendar schedule",
    "story narrative tale storytelling",
    "cost price expense bill spending budget fee",
    "money finance funds",
    "purchase buy",
    "sell sale",
    "speed performance",
    "fast quick rapid",
    "big large",
    "small little tiny",
    "hard difficult tough",
    "wrong incorrect",
    "misleading deceptive dishonest",
    "missing absent lost empty blank",
    "nested inner embedded",
    "illness disease sickness",
    "food nutrition diet",
    "workout training exercise",
    "watering irrigation",
    "ground soil earth",
    "house home",
    "child kid",
    "vehicle car automobile",
    "device gadget",
    "metric measurement measure indicator",
    "presentation talk speech",
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
}
"""Plural and verb forms that no suffix rule reaches."""
