"""`listen`: a session without windows, from devices or sound files."""

import argparse
import asyncio
import signal
import sys
from pathlib import Path

from desktop.audio.device_list import list_devices
from desktop.cli.printing import JsonPrinter, PlainPrinter
from desktop.composition.program import Program
from desktop.composition.sound import is_sound_file
from desktop.errors import ProgramError
from desktop.resumes.extract import extract_text
from desktop.session.live_session import LiveSession
from shared.setup import SessionSetup
from shared.vocabulary import SOURCES, Assistance, Source

LONGEST_JOB_BYTES = 4_000_000
LEFT_OUT = "none"


class ConsentNeeded(ProgramError):
    title = "Who else is in the room?"
    message = (
        "Another person would be heard. Say what they know with --consent everyone_agreed, will_tell_them or "
        "own_voice_only; or say --assistance practice if nobody else is there."
    )


class JobUnreadable(ProgramError):
    title = "The job description cannot be read"


class NothingToHear(ProgramError):
    title = "There is nothing to listen to"
    message = "Both sides are left out. Give --microphone or --system a device or a sound file."


async def listen(arguments: argparse.Namespace, program: Program) -> int:
    if arguments.devices:
        return await asyncio.to_thread(_print_devices)
    setup = await asyncio.to_thread(setup_of, arguments)
    printer = JsonPrinter() if arguments.json else PlainPrinter()
    session = await program.new_session(
        setup,
        arguments.consent,
        printer.notice,
        speed=arguments.speed,
        ends_with_files=_only_files(setup),
        on_stored=printer.stored,
    )
    printer.attach(session)
    await _run(session)
    await asyncio.to_thread(program.store.flush, 10.0)
    return 0 if printer.transcription_worked else 1


def setup_of(arguments: argparse.Namespace) -> SessionSetup:
    """Raises a ProgramError for files that cannot be read and for consent that is missing."""
    sources = tuple(source for source in SOURCES if _where(arguments, source) != LEFT_OUT)
    if not sources:
        raise NothingToHear
    files_only = all(is_sound_file(_where(arguments, source)) for source in sources)
    assistance: Assistance = arguments.assistance or ("practice" if files_only else "full")
    if assistance != "practice" and "system" in sources and arguments.consent is None:
        raise ConsentNeeded
    return SessionSetup(
        company=arguments.company,
        job_title=arguments.title,
        job_description=_job(arguments.job),
        resume_name=Path(arguments.resume).name if arguments.resume else "",
        resume_text=extract_text(Path(arguments.resume)).text if arguments.resume else "",
        language=arguments.language,
        sources=sources,
        microphone=_where(arguments, "microphone"),
        system=_where(arguments, "system"),
        whisper_model=arguments.model,
        answer_source="none" if arguments.no_answers else "local",
        answer_model=arguments.answer_model,
        assistance=assistance,
    )


def _where(arguments: argparse.Namespace, source: Source) -> str:
    """One named side alone means that only it is heard; none named means both preferred devices."""
    named = arguments.microphone, arguments.system
    where: str | None = arguments.microphone if source == "microphone" else arguments.system
    if where is None:
        return LEFT_OUT if any(named) else ""
    return where


def _only_files(setup: SessionSetup) -> bool:
    places = {"microphone": setup.microphone, "system": setup.system}
    return all(is_sound_file(places[source]) for source in setup.sources)


def _job(path: str | None) -> str:
    if path is None:
        return ""
    try:
        if Path(path).stat().st_size > LONGEST_JOB_BYTES:
            raise JobUnreadable(f"{path} is larger than four megabytes. Give the text of one job only.")
        return Path(path).read_text(encoding="utf-8")
    except OSError as error:
        raise JobUnreadable(f"{path} could not be opened: {error.strerror}. Check the name.") from error
    except UnicodeDecodeError as error:
        raise JobUnreadable(f"{path} is not plain text. Save it as text (UTF-8) and try again.") from error


async def _run(session: LiveSession) -> None:
    loop = asyncio.get_running_loop()
    for wish_to_stop in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(wish_to_stop, session.end)
    running = loop.create_task(session.run())
    await session.prepare()
    session.start_or_go_on()
    await running


def _print_devices() -> int:
    for device in list_devices():
        mark = "*" if device.is_default else " "
        sys.stdout.write(f"{mark} {device.source:<10} {device.id}  ({device.name})\n")
    return 0
