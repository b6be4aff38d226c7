"""Smaller editions: a roadmap cut down to a phase, a level or what is required.

What is left stays sound: nothing requires, uses or is numbered by something that was cut away.
"""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from roadwright.diagnostics import RoadwrightError
from roadwright.guessing import advice
from roadwright.model import Emphasis, Level, Phase, Project, Roadmap, Section, Topic


class Cut(Struct, frozen=True, kw_only=True):
    """What to keep; an empty field keeps everything."""

    phases: tuple[str, ...] = ()
    levels: tuple[Level, ...] = ()
    emphasis: tuple[Emphasis, ...] = ()

    @property
    def suffix(self) -> str:
        """What tells the edition's folder from that of the whole: ``-databases-beginner``; empty for the whole."""
        kept = (self.phases, self.levels, self.emphasis)
        return "".join(f"-{part}" for parts in kept for part in sorted(set(parts)))


def cut(roadmap: Roadmap, keep: Cut) -> Roadmap:
    """The roadmap with only what ``keep`` asks for; sections and phases that hold nothing more are left out.

    Raises RoadwrightError for an unknown phase and where nothing is left.
    """
    known = {phase.id for phase in roadmap.phases}
    if unknown := [phase for phase in keep.phases if phase not in known]:
        hint = advice(unknown[0], sorted(known))
        raise RoadwrightError(f"there is no phase {unknown[0]}", hint=hint)
    chosen = [phase for phase in roadmap.phases if not keep.phases or phase.id in keep.phases]
    kept = {
        topic.id for phase in chosen for section in phase.sections for topic in section.topics if _wanted(topic, keep)
    }
    phases = tuple(cut_down for phase in chosen if (cut_down := _phase(phase, keep, kept)).sections)
    if not phases:
        raise RoadwrightError("nothing is left in this edition", hint="keep more phases, levels or emphasis")
    return replace(roadmap, phases=phases)


def _wanted(thing: Topic | Project, keep: Cut) -> bool:
    emphasis = thing.emphasis if isinstance(thing, Topic) else ""
    return (not keep.levels or thing.level in keep.levels) and (
        not keep.emphasis or not emphasis or emphasis in keep.emphasis
    )


def _phase(phase: Phase, keep: Cut, kept: set[str]) -> Phase:
    sections = tuple(cut_down for section in phase.sections if (cut_down := _section(section, kept)).topics)
    projects = tuple(
        replace(project, uses=tuple(topic for topic in project.uses if topic in kept))
        for project in phase.projects
        if _wanted(project, keep)
    )
    return replace(phase, sections=sections, projects=projects)


def _section(section: Section, kept: set[str]) -> Section:
    topics = tuple(
        replace(topic, requires=tuple(other for other in topic.requires if other in kept))
        for topic in section.topics
        if topic.id in kept
    )
    return replace(section, topics=topics)
