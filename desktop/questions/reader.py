"""Both judges of a turn with one cache of vectors, so that a sentence is embedded once for all of them."""

from desktop.questions.build_model import BuildModel
from desktop.questions.classes import Classes, QuestionClassifier
from desktop.questions.detector import Judgement, Models, judge
from desktop.questions.dialogue import Dialogue
from desktop.questions.starts import QuestionStarts
from desktop.questions.text_model import TextModel
from desktop.questions.weighing import Weighing
from desktop.questions.word_model import WordModel
from desktop.text.layers import LayerCache, LayerEncoder
from shared.vocabulary import Source


class QuestionReader:
    """Threads may share it."""

    def __init__(self, models: Models, classifier: QuestionClassifier) -> None:
        self._models = models
        self._classifier = classifier

    @classmethod
    def load(cls, embedding: LayerEncoder | None) -> "QuestionReader":
        """Give None where the embedding is not installed: everything works, less exactly."""
        vectors = LayerCache(embedding) if embedding else None
        models = Models(WordModel.load("detector"), BuildModel.load(), QuestionStarts.load(), Weighing.load(), vectors)
        return cls(models, QuestionClassifier(TextModel.load("classes"), vectors))

    def judge(self, text: str, source: Source, dialogue: Dialogue, ended: bool = False) -> Judgement:
        """As detector.judge. Never raises, whatever the text."""
        return judge(text, source, dialogue, self._models, ended)

    def classify(self, text: str, dialogue: Dialogue | None = None) -> Classes:
        return self._classifier.classify(text, dialogue)
