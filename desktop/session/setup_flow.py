"""The way through the wizard as data: its steps, what each needs, what comes filled in, and what is still missing.

One `SetupFlow` is one session being set up. It knows nothing of windows; the wizard's pages show it and change it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, get_args

import msgspec

from desktop.session.consent import may_keep_sound
from desktop.settings import SetupDraft
from shared.events import SoundChecked
from shared.setup import SessionSetup
from shared.vocabulary import ConsentChoice

StepName = Literal["job", "resume", "allowed", "sound", "ready"]
StepState = Literal["done", "current", "open", "later"]
"""`open`: seen before, or passed over because it is not needed; it can be gone to. `later`: not reached yet."""

NOT_CHECKED = SoundChecked(outcome="skipped")
CONSENT_MISSING = "Choose one of the three: what the others know. Nothing is chosen for you."


@dataclass(frozen=True, slots=True)
class Step:
    """`missing` says in words what it still needs, empty where nothing; `applies`: whether the way leads past it."""

    name: StepName
    title: str
    missing: Callable[["SetupFlow"], str] = lambda flow: ""
    applies: Callable[["SetupFlow"], bool] = lambda flow: True


STEPS = (
    Step("job", "Job"),
    Step("resume", "Résumé", applies=lambda flow: flow.setup.assistance != "captions"),
    Step("allowed", "Allowed", missing=lambda flow: CONSENT_MISSING if flow.lacks_consent else ""),
    Step("sound", "Sound"),
    Step("ready", "Ready", missing=lambda flow: flow.first_missing()),
)
NAMES: tuple[StepName, ...] = get_args(StepName)


class SetupFlow:
    """A setup with consent and sound check on its way through the steps. Consent always begins empty, and no sound is
    kept unless the person chooses it anew."""

    def __init__(
        self,
        setup: SessionSetup,
        *,
        today: date,
        rounds: Mapping[str, int] | None = None,
        draft: SetupDraft | None = None,
        keep_sound_days: int = 7,
    ) -> None:
        """`setup` is what comes filled in, `rounds` how many sessions each company (case folded) has seen before.

        `keep_sound_days`: how long sound will be kept where the person chooses that.
        """
        self._consent: ConsentChoice | None = None
        self.keep_sound_days = keep_sound_days
        self.sound = NOT_CHECKED
        self._today = today
        self._rounds = dict(rounds or {})
        setup = _without_sound(setup)
        self._first = setup
        self._named_by_person = False
        self.setup: SessionSetup = setup
        self.step: StepName = "job"
        self._seen: set[StepName] = {"job"}
        self._suggest_name()
        if draft is not None:
            self._take_up(draft)

    @property
    def draft(self) -> SetupDraft | None:
        """What is kept when the wizard is left; None while nothing has been changed. Consent is never in it."""
        setup = self.setup if self._named_by_person else msgspec.structs.replace(self.setup, name="")
        if self.step == "job" and setup == msgspec.structs.replace(self._first, name=""):
            return None
        return SetupDraft(step=self.step, setup=_without_sound(setup))

    # --- what is collected ------------------------------------------------------------------------------------------

    @property
    def consent(self) -> ConsentChoice | None:
        return self._consent

    @consent.setter
    def consent(self, choice: ConsentChoice | None) -> None:
        self._consent = choice
        self._drop_sound_where_forbidden()

    @property
    def may_keep_sound(self) -> bool:
        """Whether keeping sound can be chosen at all."""
        return may_keep_sound(self.setup, self.consent_given)

    @property
    def needs_consent(self) -> bool:
        """With nobody else in the room there is nobody to ask."""
        return self.setup.assistance != "practice"

    @property
    def lacks_consent(self) -> bool:
        return self.needs_consent and self.consent is None

    @property
    def consent_given(self) -> ConsentChoice | None:
        """The choice as the session is to record it."""
        return self.consent if self.needs_consent else None

    def change(self, **fields: Any) -> None:
        """Fields of the setup. A name that the person gives stays; an empty one is suggested again."""
        if "name" in fields:
            self._named_by_person = bool(fields["name"])
        devices = (self.setup.microphone, self.setup.system)
        self.setup = msgspec.structs.replace(self.setup, **fields)
        if devices != (self.setup.microphone, self.setup.system):
            self.sound = NOT_CHECKED  # what was checked is not what will be heard
        self._drop_sound_where_forbidden()
        if not self._named_by_person:
            self._suggest_name()

    def take_job(self, job: SessionSetup) -> None:
        """A saved job fills in everything but the session's name and this machine's devices and models."""
        self._named_by_person = False
        self.change(
            company=job.company,
            job_title=job.job_title,
            job_description=job.job_description,
            resume_name=job.resume_name or self.setup.resume_name,
            resume_text=job.resume_text or self.setup.resume_text,
            resume_id=job.resume_id if job.resume_text else self.setup.resume_id,
            resume_version=job.resume_version if job.resume_text else self.setup.resume_version,
            assistance=job.assistance,
        )

    def take_new_job(self) -> None:
        """Another job: what is known of the person stays."""
        self._named_by_person = False
        self.change(company="", job_title="", job_description="")

    # --- the way ----------------------------------------------------------------------------------------------------

    @property
    def missing(self) -> str:
        """What this step needs before it goes on, in words; empty when nothing."""
        return step_of(self.step).missing(self)

    def first_missing(self) -> str:
        """What any step before the last still needs."""
        return next((words for step in STEPS[:-1] if (words := step.missing(self))), "")

    def go_on(self) -> bool:
        """To the next step that applies; one that has come to apply since is caught up with. False: not yet."""
        if self.missing or self.step == "ready":
            return False
        here = NAMES.index(self.step)
        self._go(
            next(s.name for n, s in enumerate(STEPS) if s.applies(self) and (n > here or s.name not in self._seen))
        )
        return True

    def back(self) -> bool:
        """Always works; False at the first step, where going back is leaving."""
        before = [step.name for step in STEPS[: NAMES.index(self.step)] if step.applies(self)]
        if not before:
            return False
        self._go(before[-1])
        return True

    def go_to(self, name: StepName) -> bool:
        if self.state_of(name) not in ("done", "open"):
            return False
        self._go(name)
        return True

    def state_of(self, name: StepName) -> StepState:
        if name == self.step:
            return "current"
        if name in self._seen:
            return "open" if step_of(name).missing(self) else "done"
        passed_over = NAMES.index(name) < max(NAMES.index(seen) for seen in self._seen)
        return "open" if passed_over else "later"

    # --- inside -----------------------------------------------------------------------------------------------------

    def _go(self, name: StepName) -> None:
        self.step = name
        self._seen.add(name)

    def _drop_sound_where_forbidden(self) -> None:
        if self.setup.keep_sound and not self.may_keep_sound:
            self.setup = _without_sound(self.setup)

    def _take_up(self, draft: SetupDraft) -> None:
        """As far as it had come, or to the first step that needs something again."""
        self._named_by_person = bool(draft.setup.name)
        self.setup = _without_sound(draft.setup)
        if not self._named_by_person:
            self._suggest_name()
        reached = NAMES.index(draft.step) if draft.step in NAMES else 0
        for step in STEPS[: reached + 1]:
            if step.applies(self):
                self._go(step.name)
                if step.missing(self):
                    break

    def _suggest_name(self) -> None:
        company = self.setup.company.strip()
        before = self._rounds.get(company.casefold(), 0)
        self.setup = msgspec.structs.replace(self.setup, name=suggested_name(company, before, self._today))


def step_of(name: StepName) -> Step:
    return STEPS[NAMES.index(name)]


def suggested_name(company: str, rounds_before: int, today: date) -> str:
    """Where the company has been met before, the round tells more than the day."""
    if company and rounds_before:
        return f"{company}, round {rounds_before + 1}"
    return f"{company or 'Interview'}, {today.day} {today:%b}"


def filled_in(last: SessionSetup, *, language: str, answer_source: str) -> SessionSetup:
    """What a new session begins with: the last one without its name; language, models and writer as settings say."""
    return msgspec.structs.replace(
        _without_sound(last), name="", language=language, answer_source=answer_source, whisper_model="", answer_model=""
    )


def _without_sound(setup: SessionSetup) -> SessionSetup:
    """Keeping it is chosen for one session at a time."""
    return msgspec.structs.replace(setup, keep_sound=False) if setup.keep_sound else setup
