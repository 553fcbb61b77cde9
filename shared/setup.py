"""The setup: what is known and allowed before a session starts."""

import msgspec

from shared.vocabulary import Assistance, Source


class SessionSetup(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The wizard's answers as data.

    `whisper_model` and `answer_model` are catalogue names or folders; empty means "the best this machine manages".
    `answer_source` is `local`, `none`, or the name of a provider in the settings.
    `keep_sound`: the person chose to keep this one session's sound; never taken over into another setup.
    `resume_id` and `resume_version` name the saved résumé that `resume_text` was taken from, where it was one.
    `microphone` and `system` are device ids or sound files; empty means the first of the person's preferred devices.
    """

    name: str = ""
    company: str = ""
    job_title: str = ""
    job_description: str = ""
    resume_name: str = ""
    resume_text: str = ""
    resume_id: str = ""
    resume_version: int = 0
    language: str = "en"
    sources: tuple[Source, ...] = ("microphone", "system")
    microphone: str = ""
    system: str = ""
    whisper_model: str = ""
    answer_source: str = "local"
    answer_model: str = ""
    assistance: Assistance = "full"
    keep_sound: bool = False
