"""The page of models in its states, and the page that says who writes the answers."""

from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtWidgets import QWidget

from desktop.account.credential_errors import KeyringLocked
from desktop.app.models.model_lines import Circumstances, ModelLines
from desktop.app.models.writer_desk import NOT_ENCRYPTED
from desktop.setting import SecretRefused
from desktop.settings import Settings
from desktop.ui.answers.answer_choice import AnswerChoice, WriterHere
from desktop.ui.answers.answers_page import AnswersPage
from desktop.ui.models.models_page import ModelsPage
from desktop.ui.style import Theme
from desktop.weights.choice import BETTER_WHISPER, EMBEDDING, LARGE_WRITER, SMALL_WRITER, SMALLEST_WHISPER
from tests.desktop.ui.models.samples import StillQueue, fetching, measure, store_with


def sized(made: QWidget, theme: Theme, height: int) -> QWidget:
    made.setObjectName("page")
    made.resize(round(510 * (theme.text_percent / 100) ** 0.5), round(height * (theme.text_percent / 100) ** 0.5))
    return made


def models_usual(theme: Theme) -> QWidget:
    root = Path(mkdtemp())
    store = store_with(root, SMALLEST_WHISPER, BETTER_WHISPER, EMBEDDING, LARGE_WRITER)
    measure(root)
    page = ModelsPage()
    lines = ModelLines(store, Settings(root / "settings.json"), StillQueue())  # type: ignore[arg-type]
    page.show_models(lines.groups(Circumstances(at_work=frozenset({BETTER_WHISPER}))))
    page.measuring.show_advice(lines.advice("en"))
    return sized(page, theme, 1500)


def models_first_time(theme: Theme) -> QWidget:
    root = Path(mkdtemp())
    store = store_with(root)
    page = ModelsPage()
    lines = ModelLines(store, Settings(root / "settings.json"), StillQueue())  # type: ignore[arg-type]
    page.show_models(lines.groups(Circumstances()))
    page.measuring.show_advice(lines.advice("en"))
    return sized(page, theme, 900)


def models_on_their_way(theme: Theme) -> QWidget:
    root = Path(mkdtemp())
    store = store_with(root, SMALLEST_WHISPER, EMBEDDING)
    measure(root)
    queue = StillQueue(fetching(store, BETTER_WHISPER, 0.43), BETTER_WHISPER, (LARGE_WRITER,))
    queue.problems["whisper-small"] = OSError(28, "No space left on device")
    settings = Settings(root / "settings.json")
    settings.whisper_model = SMALLEST_WHISPER
    page = ModelsPage()
    lines = ModelLines(store, settings, queue)  # type: ignore[arg-type]
    page.show_models(lines.groups(Circumstances(broken={SMALL_WRITER: "Damaged"})))
    page.measuring.show_working("How fast Whisper base hears here (2 of 3)", 2, 3)
    page.taking_in.show_working("Taking in my-writer.gguf: 61 %", 61)
    page.offer_undo("whisper-base.en", "Whisper base.en was deleted. 147.8 MB become free in a moment.")
    return sized(page, theme, 1500)


HERE = [
    WriterHere("", "Built-in: Qwen2.5-Coder 1.5B (chosen for you)"),
    WriterHere(LARGE_WRITER, "Built-in: Qwen2.5-Coder 1.5B"),
    WriterHere("http://127.0.0.1:11434/v1#llama3.2", "Ollama: llama3.2"),
]
OPENAI = AnswerChoice("provider", "", "openai", "", "gpt-example")


def answers_page(theme: Theme, choice: AnswerChoice) -> AnswersPage:
    page = AnswersPage()
    page.show_choice(choice, HERE)
    sized(page, theme, 760)
    return page


def answers_local(theme: Theme) -> QWidget:
    page = answers_page(theme, AnswerChoice("local"))
    page.show_live(True)
    page.verdict.show_verdict(
        "Qwen2.5-Coder 1.5B answers; its first word took 0.4 s, and it writes 9 words a second.", ok=True
    )
    return page


def answers_provider(theme: Theme) -> QWidget:
    page = answers_page(theme, OPENAI)
    page.provider.say_key("This key is in the keychain.", can_forget=True)
    page.show_leaves(
        "Your résumé’s facts, the job description and the text of each question go to api.openai.com; sound never does."
    )
    page.verdict.show_testing("Asking for one word…")
    return page


def answers_locked(theme: Theme) -> QWidget:
    page = answers_page(theme, OPENAI)
    page.provider.key.setText("sk-example")
    page.trouble.show_trouble(KeyringLocked.title, KeyringLocked.message, can_unlock=True)
    return page


def answers_faults(theme: Theme) -> QWidget:
    page = answers_page(theme, AnswerChoice("provider", "", "server", "http://llm.example/v1", "sk-something"))
    page.provider.show_warning(NOT_ENCRYPTED)
    page.show_problem("model", f"{SecretRefused.title}. {SecretRefused.message}")
    page.verdict.show_verdict(
        "The server cannot be reached. There is no answer from the server's address. Check that it runs.", ok=False
    )
    return page


SUBJECTS = (
    models_usual, models_first_time, models_on_their_way,
    answers_local, answers_provider, answers_locked, answers_faults,
)  # fmt: skip
