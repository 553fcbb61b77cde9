"""How the product puts a question to its writer, and what it holds of each sentence that comes back."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.answers.request import AnswerRequest
from desktop.answers.retrieval import Encode
from desktop.paths import Paths
from desktop.questions.classes import Classes
from desktop.session.preparing import Preparation
from desktop.text.embedding import Embedding
from shared.ids import FactId
from shared.setup import SessionSetup
from shared.vocabulary import QuestionClass
from tests.benchmarks.answers.samples import Sample, resume_text
from tests.desktop.answers.facts_in import book_in


@dataclass(frozen=True, slots=True)
class Asked:
    """`request` is None where no writer is asked, because no fact fits."""

    request: AnswerRequest | None
    offered: tuple[FactId, ...]


class Asking:
    """One résumé. The questions' classes are given, so that only the answers are measured."""

    def __init__(self, file_name: str, encode: Encode | None) -> None:
        text = resume_text(file_name)
        self._preparation = Preparation(book_in(text), SessionSetup(resume_text=text), encode, bind_form=True)
        self.prefix = self._preparation.prefix

    def ask(self, sample: Sample) -> Asked:
        question_class: QuestionClass = sample.question_class  # type: ignore[assignment]
        prepared = self._preparation.prepare(sample.text, Classes(question_class, question_class, 1.0))
        return Asked(prepared.request, prepared.offered)

    def verdict(self, sentence: str, sample: Sample, offered: Sequence[FactId]) -> str:
        """supported, general or unsupported."""
        return self._preparation.check(sentence, sample.text, offered).verdict


def load_encoder() -> Encode | None:
    """The embedding where it is installed; without it facts are found by their words."""
    folder = Paths.of_this_user().weights / "all-MiniLM-L6-v2"
    return Embedding.load(folder).encode if folder.exists() else None
