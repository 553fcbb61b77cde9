"""`listen`: a session without windows, from devices or sound files."""

import argparse
import asyncio
import signal
import sys
from pathlib import Path

from desktop.audio.device_list import list_devices
from desktop.cli.printing import JsonPrinter, PlainPrinter, Printer
from desktop.cli.session_names import session_of
from desktop.composition.program import Program
from desktop.composition.sound import is_sound_file, only_files
from desktop.errors import ProgramError
from desktop.resumes.reading.read import read_document
from desktop.session.consent import may_keep_sound
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


class SoundNotAllowed(ProgramError):
    title = "This sound may not be kept"
    message = (
        "The others have to know of it: keep sound with --consent everyone_agreed or will_tell_them, or in practice. "
        "With captions none is kept."
    )


class NothingUnfinished(ProgramError):
    title = "There is nothing to continue"
    message = "No session was left unfinished. List the sessions with: interview-assistant export"


class JobUnreadable(ProgramError):
    title = "The job description cannot be read"
    message = "Give the name of a plain text file, in UTF-8, with the text of one job."


class NothingToHear(ProgramError):
    title = "There is nothing to listen to"
    message = "Both sides are left out. Give --microphone or --system a device or a sound file."


async def listen(arguments: argparse.Namespace, program: Program) -> int:
    if arguments.devices:
        return await asyncio.to_thread(_print_devices)
    printer = JsonPrinter() if arguments.json else PlainPrinter()
    if arguments.continued is not None:
        session = await _continued(arguments, program, printer)
    else:
        session = await _new(arguments, program, printer)
    printer.attach(session)
    loop = asyncio.get_running_loop()
    program.on_store_state = lambda changed: loop.call_soon_threadsafe(session.log.append, changed)
    await _run(session)
    await asyncio.to_thread(program.store.flush, 10.0)
    return 0 if printer.transcription_worked else 1


async def _new(arguments: argparse.Namespace, program: Program, printer: Printer) -> LiveSession:
    setup = await asyncio.to_thread(setup_of, arguments)
    return await program.new_session(
        setup,
        arguments.consent,
        printer.notice,
        speed=arguments.speed,
        ends_with_files=only_files(setup),
        on_stored=printer.stored,
    )


async def _continued(arguments: argparse.Namespace, program: Program, printer: Printer) -> LiveSession:
    unfinished = await asyncio.to_thread(program.store.unfinished)
    if not unfinished:
        raise NothingUnfinished
    wanted = session_of(unfinished, arguments.continued)
    return await program.continued_session(
        wanted.session_id, printer.notice, speed=arguments.speed, on_stored=printer.stored
    )


def setup_of(arguments: argparse.Namespace) -> SessionSetup:
    """Raises a ProgramError for files that cannot be read and for consent that is missing."""
    sources = tuple(source for source in SOURCES if _where(arguments, source) != LEFT_OUT)
    if not sources:
        raise NothingToHear
    files_only = all(is_sound_file(_where(arguments, source)) for source in sources)
    assistance: Assistance = arguments.assistance or ("practice" if files_only else "full")
    if assistance != "practice" and "system" in sources and arguments.consent is None:
        raise ConsentNeeded
    if arguments.keep_sound and not may_keep_sound(SessionSetup(assistance=assistance), arguments.consent):
        raise SoundNotAllowed
    return SessionSetup(
        company=arguments.company,
        job_title=arguments.title,
        job_description=_job(arguments.job),
        resume_name=Path(arguments.resume).name if arguments.resume else "",
        resume_text=read_document(Path(arguments.resume)).text if arguments.resume else "",
        language=arguments.language,
        sources=sources,
        microphone=_where(arguments, "microphone"),
        system=_where(arguments, "system"),
        whisper_model=arguments.model,
        answer_source="none" if arguments.no_answers else arguments.answers_from or "local",
        answer_model=arguments.answer_model,
        assistance=assistance,
        keep_sound=arguments.keep_sound,
    )


def _where(arguments: argparse.Namespace, source: Source) -> str:
    """One named side alone means that only it is heard; none named means both preferred devices."""
    named = arguments.microphone, arguments.system
    where: str | None = arguments.microphone if source == "microphone" else arguments.system
    if where is None:
        return LEFT_OUT if any(named) else ""
    return where


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
