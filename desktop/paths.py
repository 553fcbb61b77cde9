"""Where the program keeps things, for this user on this system."""

import os
from dataclasses import dataclass
from pathlib import Path

from platformdirs import PlatformDirs

APP_NAME = "interview-assistant"


@dataclass(frozen=True, slots=True)
class Paths:
    """`data`: sessions. `weights`: models, shared by every checkout and version. `config`: settings. `logs`: logs."""

    data: Path
    weights: Path
    config: Path
    logs: Path

    @classmethod
    def of_this_user(cls) -> "Paths":
        """INTERVIEW_ASSISTANT_HOME moves everything but the weights; INTERVIEW_ASSISTANT_WEIGHTS moves those."""
        dirs = PlatformDirs(APP_NAME, appauthor=False)
        home = os.environ.get("INTERVIEW_ASSISTANT_HOME")
        weights = Path(os.environ.get("INTERVIEW_ASSISTANT_WEIGHTS") or Path(dirs.user_data_dir) / "weights")
        if home:
            return cls(Path(home) / "data", weights, Path(home) / "config", Path(home) / "logs")
        return cls(Path(dirs.user_data_dir) / "data", weights, Path(dirs.user_config_dir), Path(dirs.user_log_dir))

    @property
    def sessions_database(self) -> Path:
        return self.data / "sessions.db"

    @property
    def personal_skills(self) -> Path:
        """There only while a list of skills is brought in."""
        return self.data / "skills.json"

    @property
    def kept_sound(self) -> Path:
        """There only while the sound of a session is kept."""
        return self.data / "sound"
