"""The wizard's way without a window."""

from datetime import date

import msgspec
import pytest

from desktop.session.setup_flow import CONSENT_MISSING, STEPS, SetupFlow, StepName, filled_in, suggested_name
from desktop.settings import SetupDraft
from shared.events import SoundChecked
from shared.setup import SessionSetup
from shared.vocabulary import Assistance, ConsentChoice

TODAY = date(2026, 11, 26)
LAST = SessionSetup(
    name="Fabrikam, round 1",
    company="Fabrikam",
    job_title="Engineer",
    job_description="Payments.",
    resume_name="cv.pdf",
    resume_text="I worked.",
    microphone="mic-2",
    assistance="notes",
)


def flow_of(setup: SessionSetup = LAST, draft: SetupDraft | None = None, **rounds: int) -> SetupFlow:
    return SetupFlow(filled_in(setup, language="de", answer_source="none"), today=TODAY, rounds=rounds, draft=draft)


def walked(flow: SetupFlow, limit: int = 9) -> list[StepName]:
    """The steps that going on leads through, until it goes no further."""
    steps: list[StepName] = [flow.step]
    while len(steps) < limit and flow.go_on():
        steps.append(flow.step)
    return steps


def with_assistance(assistance: Assistance) -> SetupFlow:
    return flow_of(msgspec.structs.replace(LAST, assistance=assistance))


def test_a_setup_comes_filled_in_from_the_last_one_with_language_and_writer_of_the_settings() -> None:
    setup = flow_of().setup

    assert (setup.company, setup.resume_text, setup.microphone, setup.assistance) == (
        "Fabrikam",
        "I worked.",
        "mic-2",
        "notes",
    )
    assert (setup.language, setup.answer_source) == ("de", "none")


def test_consent_is_never_filled_in() -> None:
    assert flow_of().consent is None


def test_the_way_leads_through_five_steps() -> None:
    flow = flow_of()
    flow.consent = "everyone_agreed"

    assert walked(flow) == ["job", "resume", "allowed", "sound", "ready"]


def test_a_live_session_goes_no_further_without_a_consent_and_says_why() -> None:
    flow = flow_of()

    assert walked(flow) == ["job", "resume", "allowed"]
    assert flow.missing == CONSENT_MISSING


def test_practice_asks_nobody_and_records_no_consent() -> None:
    flow = with_assistance("practice")
    flow.consent = "everyone_agreed"  # chosen before the person thought better of it

    assert walked(flow)[-1] == "ready"
    assert flow.consent_given is None


def test_captions_pass_over_the_resume_which_can_still_be_gone_to() -> None:
    flow = with_assistance("captions")
    flow.consent = "everyone_agreed"

    assert walked(flow) == ["job", "allowed", "sound", "ready"]
    assert flow.state_of("resume") == "open"
    assert flow.go_to("resume")


def test_a_step_that_comes_to_apply_is_caught_up_with() -> None:
    flow = with_assistance("captions")
    flow.consent = "everyone_agreed"
    flow.go_on()
    flow.change(assistance="full")

    assert walked(flow) == ["allowed", "resume", "allowed", "sound", "ready"]


def test_back_leads_the_way_back_and_then_out() -> None:
    flow = flow_of()
    walked(flow)

    assert [flow.back(), flow.step, flow.back(), flow.step, flow.back(), flow.step] == [
        True,
        "resume",
        True,
        "job",
        False,
        "job",
    ]


def test_back_passes_over_what_does_not_apply() -> None:
    flow = with_assistance("captions")
    walked(flow)

    flow.back()

    assert flow.step == "job"


def test_only_steps_already_reached_can_be_gone_to() -> None:
    flow = flow_of()
    flow.go_on()

    assert not flow.go_to("ready")
    assert flow.go_to("job")
    assert [flow.state_of(step.name) for step in STEPS] == ["current", "done", "later", "later", "later"]


def test_what_is_missing_earlier_keeps_the_last_step_from_ending() -> None:
    flow = flow_of()
    flow.consent = "everyone_agreed"
    walked(flow)
    flow.consent = None

    assert flow.missing == CONSENT_MISSING
    assert flow.state_of("allowed") == "open"


# --- the session's name ---------------------------------------------------------------------------------------------


def test_the_name_is_suggested_from_company_and_day_and_follows_the_company() -> None:
    flow = flow_of()
    before = flow.setup.name
    flow.change(company="Contoso")

    assert (before, flow.setup.name) == ("Fabrikam, 26 Nov", "Contoso, 26 Nov")


def test_where_the_company_was_met_before_the_round_is_counted() -> None:
    assert flow_of(fabrikam=2).setup.name == "Fabrikam, round 3"


def test_without_a_company_it_is_an_interview() -> None:
    assert suggested_name("", 3, TODAY) == "Interview, 26 Nov"


def test_a_name_of_the_persons_own_stays_and_an_empty_one_is_suggested_again() -> None:
    flow = flow_of()
    flow.change(name="The big one")
    flow.change(company="Contoso")
    kept = flow.setup.name
    flow.change(name="")

    assert (kept, flow.setup.name) == ("The big one", "Contoso, 26 Nov")


# --- jobs -----------------------------------------------------------------------------------------------------------


def test_a_saved_job_fills_in_everything_but_this_machines_devices() -> None:
    flow = flow_of()
    flow.take_job(
        SessionSetup(
            company="Contoso",
            job_title="Staff",
            job_description="Search.",
            resume_name="b.pdf",
            resume_text="B",
            assistance="captions",
            microphone="gone",
        )
    )

    setup = flow.setup
    assert (setup.company, setup.job_title, setup.job_description) == ("Contoso", "Staff", "Search.")
    assert (setup.resume_name, setup.resume_text, setup.assistance) == ("b.pdf", "B", "captions")
    assert (setup.microphone, setup.name) == ("mic-2", "Contoso, 26 Nov")


def test_a_new_job_is_empty_but_keeps_the_person() -> None:
    flow = flow_of()
    flow.take_new_job()

    assert (flow.setup.company, flow.setup.job_title, flow.setup.job_description) == ("", "", "")
    assert flow.setup.resume_text == "I worked."


# --- the sound check ------------------------------------------------------------------------------------------------


def test_the_sound_check_counts_as_skipped_until_it_was_done() -> None:
    assert flow_of().sound.outcome == "skipped"


def test_another_device_makes_the_check_worthless_and_another_name_does_not() -> None:
    flow = flow_of()
    flow.sound = SoundChecked(outcome="passed")
    flow.change(name="x", microphone="mic-2")
    kept = flow.sound.outcome
    flow.change(system="hdmi")

    assert (kept, flow.sound.outcome) == ("passed", "skipped")


# --- the draft ------------------------------------------------------------------------------------------------------


def test_nothing_is_kept_of_a_wizard_that_was_only_looked_at() -> None:
    assert flow_of().draft is None


def test_what_was_entered_is_kept_and_taken_up_where_it_was() -> None:
    flow = flow_of()
    flow.change(company="Contoso", name="The big one")
    flow.go_on()

    again = flow_of(draft=flow.draft)

    assert (again.step, again.setup.company, again.setup.name) == ("resume", "Contoso", "The big one")
    assert again.state_of("job") == "done"


def test_a_suggested_name_is_suggested_anew() -> None:
    flow = flow_of()
    flow.go_on()

    again = SetupFlow(LAST, today=date(2026, 12, 1), draft=flow.draft)

    assert again.setup.name == "Fabrikam, 1 Dec"


def test_a_draft_never_holds_a_consent_so_it_is_taken_up_where_it_is_asked() -> None:
    flow = flow_of()
    flow.consent = "everyone_agreed"
    walked(flow)
    draft = flow.draft
    assert draft is not None

    again = flow_of(draft=draft)

    assert b"agreed" not in msgspec.json.encode(draft)
    assert (again.step, again.consent) == ("allowed", None)


def test_a_practice_is_taken_up_at_its_last_step() -> None:
    flow = with_assistance("practice")
    walked(flow)

    assert flow_of(draft=flow.draft).step == "ready"


@pytest.mark.parametrize("step", ["", "a-step-of-a-later-version"])
def test_a_draft_with_an_unknown_step_begins_at_the_first(step: str) -> None:
    assert flow_of(draft=SetupDraft(step=step, setup=LAST)).step == "job"


# --- sound kept by choice -------------------------------------------------------------------------------------------


def agreed(setup: SessionSetup = LAST, draft: SetupDraft | None = None) -> SetupFlow:
    flow = flow_of(msgspec.structs.replace(setup, assistance="full"), draft)
    flow.consent = "everyone_agreed"
    return flow


def test_sound_is_kept_only_where_it_was_chosen_anew() -> None:
    assert not agreed(msgspec.structs.replace(LAST, keep_sound=True)).setup.keep_sound


def test_a_draft_does_not_bring_the_choice_back() -> None:
    flow = agreed()
    flow.change(company="Contoso", keep_sound=True)
    draft = flow.draft

    assert flow.setup.keep_sound
    assert draft is not None
    assert not draft.setup.keep_sound
    kept = msgspec.structs.replace(draft, setup=msgspec.structs.replace(draft.setup, keep_sound=True))
    assert not agreed(draft=kept).setup.keep_sound


def test_a_saved_job_does_not_bring_the_choice_along() -> None:
    flow = agreed()
    flow.take_job(msgspec.structs.replace(LAST, keep_sound=True))

    assert not flow.setup.keep_sound


@pytest.mark.parametrize(
    ("assistance", "consent", "may"),
    [
        ("full", "everyone_agreed", True),
        ("notes", "will_tell_them", True),
        ("practice", None, True),
        ("full", "own_voice_only", False),
        ("full", None, False),
        ("captions", "everyone_agreed", False),
    ],
)
def test_sound_can_be_kept_where_all_know_or_nobody_else_is_there(
    assistance: Assistance, consent: ConsentChoice | None, may: bool
) -> None:
    flow = with_assistance(assistance)
    flow.consent = consent

    assert flow.may_keep_sound is may


def test_whoever_takes_the_consent_back_takes_the_choice_back() -> None:
    flow = agreed()
    flow.change(keep_sound=True)
    flow.consent = "own_voice_only"
    flow.consent = "everyone_agreed"

    assert not flow.setup.keep_sound


def test_with_captions_the_choice_goes() -> None:
    flow = agreed()
    flow.change(keep_sound=True)
    flow.change(assistance="captions")

    assert not flow.setup.keep_sound
